"""others.py — what vanban is measured against: docxtemplater, with loops and
conditions over the same data, and Typst, in node; LibreOffice, which a clerk has.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import zipfile

from measure import Failure, read, timed

HERE = os.path.dirname(os.path.abspath(__file__))
# A record whose texts are the places of docxtemplater. What must be a number
# is one that stands nowhere else; its place is put in afterwards.
PLACES = {"Mã xã": "mau", "Loại": "đặc khu", "Tên xã": "{ten_xa}",
          "Tỉnh": "{tinh}", "Địa danh": "{dia_danh}",
          "Số sản phẩm mới": "7001", "Số sản phẩm nâng hạng": "7002"}
TASK_PLACES = {"Mã xã": "mau", "Nội dung": "{noi_dung}",
               "Thời gian": "{thoi_gian}", "Đơn vị": "{don_vi}",
               "Kinh phí": "7003"}


def install(folder):
    """The packages, of the versions that package.json names; or why not."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "no node, no npm"
    os.makedirs(folder, exist_ok=True)
    source = os.path.join(HERE, "package.json")
    wanted = json.loads(read(source))["dependencies"]

    def is_there(name):
        text = read(os.path.join(folder, "node_modules", name,
                                 "package.json"))
        return text != "" and json.loads(text)["version"] == wanted[name]

    if all(is_there(name) for name in wanted):
        return None
    shutil.copy(source, folder)
    try:
        done = subprocess.run(
            ["npm", "install", "--prefix", folder, "--no-audit", "--no-fund",
             "--no-package-lock", "--loglevel=error"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=300)
    except subprocess.TimeoutExpired:
        return "npm took too long"
    if done.returncode != 0 or not all(is_there(name) for name in wanted):
        return "npm cannot install the packages"
    return None


# ---- a template with the loops and conditions of the plan

def write_csv(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def paragraph(tag):
    return f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>"


def around(xml, text, opening, closing, last="</w:p>"):
    """The paragraph that holds the text, and what follows as far as the last
    tag, between two paragraphs of tags."""
    at = xml.index(text)
    start = xml.rindex("<w:p>", 0, at)
    end = xml.index(last, at) + len(last)
    return (xml[:start] + paragraph(opening) + xml[start:end]
            + paragraph(closing) + xml[end:])


def with_tags(xml):
    """The document of PLACES as a template."""
    for number, place in (("7.001", "{moi}"), ("7.002", "{nang_hang}"),
                          ("7.003</w:t>", "{kinh_phi}{/nhiem_vu}</w:t>"),
                          ("<w:t>1</w:t>", "<w:t>{#nhiem_vu}{stt}</w:t>"),
                          ("{TINH}", "{tinh_hoa}")):
        if number not in xml:
            raise Failure(f"no {number} in the Word file of the places")
        xml = xml.replace(number, place)
    xml = around(xml, "Do điều kiện đi lại", "{#dac_khu}", "{/dac_khu}")
    xml = around(xml, "Nhiệm vụ và kinh phí:", "{#co_nhiem_vu}",
                 "{/co_nhiem_vu}", "</w:tbl>")
    return xml.replace("đặc khu {ten_xa}", "{loai} {ten_xa}")


def make_template(program, plan, folder):
    """A Word file with tags, made of what vanban makes of the plan."""
    os.makedirs(folder, exist_ok=True)
    write_csv(os.path.join(folder, "xa.csv"), [PLACES])
    write_csv(os.path.join(folder, "nhiem-vu.csv"), [TASK_PLACES])
    subprocess.run(
        [program, "batch", plan, "-q", "-f", "docx", "--data",
         os.path.join(folder, "xa.csv"), "--join",
         "nhiem_vu:ma_xa=" + os.path.join(folder, "nhiem-vu.csv"),
         "-o", os.path.join(folder, "{ma_xa}.{ext}")], check=True,
        stderr=subprocess.DEVNULL)
    made = os.path.join(folder, "template.docx")
    with zipfile.ZipFile(os.path.join(folder, "mau.docx")) as old, \
            zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = with_tags(data.decode()).encode()
            new.writestr(name, data)
    return made


# ---- the same words?

def words_of_word(path):
    with zipfile.ZipFile(path) as file:
        xml = file.read("word/document.xml").decode()
    text = re.sub(r"</w:p>|<w:(?:br|tab)/>", " ", xml)
    return re.sub(r"<[^>]*>", "", text).split()


def words_of_pdf(path):
    text = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=True).stdout.decode()
    return sorted(re.findall(r"\w+", text.replace("\u2011", "-")))


# ---- running them

class Node:
    """One process a round; it warms up before it measures. A round goes on
    with the records behind those of the last."""

    def __init__(self, folder, job):
        self.folder = folder
        self.path = os.path.join(folder, "job.json")
        self.job = {**job, "first": 0}

    def round(self):
        """name: (processor, clock, bytes) of a document."""
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump(self.job, file)
        self.job["first"] += self.job["n"]
        done = subprocess.run(
            ["node", os.path.join(HERE, "compare.js"), self.path], text=True,
            env={**os.environ,
                 "NODE_PATH": os.path.join(self.folder, "node_modules")},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise Failure(f"compare.js: {done.stderr[:2000]}")
        found = {}
        for line in done.stdout.splitlines():
            name, clock, cpu, size = line.split("\t")
            found[name] = float(cpu), float(clock), float(size)
        return found


def office(files, folder):
    """LibreOffice makes PDFs of Word files, in one start, in milliseconds."""
    shutil.rmtree(os.path.join(folder, "out"), ignore_errors=True)
    os.makedirs(folder, exist_ok=True)
    return timed(["soffice",
                  "-env:UserInstallation=file://" +
                  os.path.join(folder, "profile"),
                  "--headless", "--convert-to", "pdf", "--outdir",
                  os.path.join(folder, "out"), *files],
                 os.path.join(folder, "log"))
