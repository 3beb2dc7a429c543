// compare.js JOB.json — times Typst and docxtemplater on documents that vanban
// has made, in this one process, which warms up before: one round.
//
// JOB.json: { docx: a Word file that vanban made of the first record,
// records: [{ column: text }], fonts: [files], n: documents to time,
// first: which record is timed first, after all of them the first again,
// loops: { template: a Word file with loops and conditions, records: [{ tag:
// value }] }, out: a folder for one result of each, as it is for the first }
//
// Where a text of the first record stands in the Word file there is a field;
// texts of fewer than four letters stay, they could be any word. Of the same
// XML docxtemplater gets its template and Typst its source.
//
// Prints lines "name<TAB>median<TAB>cpu<TAB>bytes": milliseconds a document by
// the clock, and of all threads.
"use strict";

const fs = require("fs");
const path = require("path");
const { DOMParser } = require("@xmldom/xmldom");
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");
const typst = require("./typst.js");

const WARM = 30;
const job = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));

// ---- fields

const xmlText = s => s.replace(/&/g, "&amp;").replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");

// The forms in which a plan may print a text: as it is, with a small first
// letter, in capitals.
const FORMS = [s => s, s => s.slice(0, 1).toLowerCase() + s.slice(1),
               s => s.toUpperCase()];

function findFields(xml, first) {
    const wanted = Object.entries(first)
        .filter(([, text]) => /^[^\n]{4,}$/.test(text) && /\p{L}|\d{4}|\.\d/u
            .test(text))
        .sort((a, b) => b[1].length - a[1].length);
    const fields = [];

    for (const [column, text] of wanted)
        FORMS.forEach((form, f) => {
            const name = `{f${fields.length}}`, parts = xml.split(
                xmlText(form(text)));

            if (parts.length === 1 ||
                fields.some(x => FORMS[x.form](first[x.column]) ===
                                 form(text)))
                return;
            // Only inside of <w:t>: a style's name or a measure is no field.
            let out = parts[0], count = 0;
            for (const part of parts.slice(1)) {
                const inText = /<w:t(?: [^>]*)?>[^<]*$/.test(out);

                count += inText;
                out += (inText ? name : xmlText(form(text))) + part;
            }
            if (count === 0)
                return;
            xml = out;
            fields.push({ column, form: f, count });
        });
    return { xml, fields };
}

const fill = (fields, record) => fields.map(
    f => FORMS[f.form](record[f.column]));

// ---- timing

function timeRound(make, records) {
    const times = [];
    const cpu = process.cpuUsage();
    let bytes = 0;

    for (const record of records) {
        const start = process.hrtime.bigint();

        bytes += make(record).length;
        times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    const used = process.cpuUsage(cpu), n = records.length;
    times.sort((a, b) => a - b);
    return { median: times[n >> 1], bytes: bytes / n,
             cpu: (used.user + used.system) / 1e3 / n };
}

// The warming up has the records before those that are timed, as far as there
// are any, so that no document comes twice.
function time(name, make, all) {
    const some = (from, length) => Array.from({ length }, (_, i) =>
        all[(from + i) % all.length]);

    some(job.first % all.length + all.length - WARM % all.length, WARM)
        .forEach(make);
    const { median, cpu, bytes } = timeRound(make, some(job.first, job.n));

    console.log([name, median.toFixed(3), cpu.toFixed(3),
                 Math.round(bytes)].join("\t"));
}

// ---- docxtemplater

function timeTemplate(name, template, data, records) {
    const make = record => {
        const d = new Docxtemplater(new PizZip(template),
                                    { paragraphLoop: true });

        d.render(data(record));
        return d.getZip().generate({ type: "nodebuffer",
                                     compression: "DEFLATE" });
    };

    fs.writeFileSync(path.join(job.out, name + ".docx"), make(records[0]));
    time(name, make, records);
}

// A finished text with fields in it.
function timeWord(zip, xml, fields) {
    zip.file("word/document.xml", xml);
    timeTemplate("docxtemplater-fields", zip.generate(
        { type: "nodebuffer", compression: "DEFLATE" }),
    record => Object.fromEntries(fill(fields, record).map(
        (text, i) => ["f" + i, text])), job.records);
}

// ---- Typst

function timeTypst(source, fields) {
    const compiler = NodeCompiler.create({
        fontArgs: [{ fontBlobs: job.fonts.map(f => fs.readFileSync(f)) }],
    });
    const parts = source.split(/\{f(\d+)\}/);
    const text = record => {
        const values = fill(fields, record);

        return parts.map((p, i) => i % 2 ? typst.escapeText(values[p]) : p)
            .join("");
    };
    // Without tags: the quickest that Typst has.
    const make = record => compiler.pdf({ mainFileContent: text(record) },
                                        { pdfTags: false });

    fs.writeFileSync(path.join(job.out, "typst.typ"), text(job.records[0]));
    fs.writeFileSync(path.join(job.out, "typst.pdf"), make(job.records[0]));
    time("typst", record => {
        const pdf = make(record);

        // What has not been used for ten documents goes, as Typst does it.
        compiler.evictCache(10);
        return pdf;
    }, job.records);
}

function main() {
    const zip = new PizZip(fs.readFileSync(job.docx));
    const read = name => zip.file("word/" + name)
        ? zip.file("word/" + name).asText() : null;
    const whole = read("document.xml");
    const { xml, fields } = findFields(whole, job.records[0]);
    const parse = text => text &&
        new DOMParser().parseFromString(text, "text/xml").documentElement;
    const again = xml.replace(/\{f(\d+)\}/g, (_, i) => xmlText(
        fill(fields, job.records[0])[i]));

    if (fields.length === 0 || again !== whole)
        throw new Error("the first record does not stand in " + job.docx);
    timeTypst(typst.fromParts({
        styles: parse(read("styles.xml")),
        numbering: parse(read("numbering.xml")),
        footnotes: parse(read("footnotes.xml")),
        document: parse(xml),
    }), fields);
    timeWord(zip, xml, fields);
    timeTemplate("docxtemplater-loops", fs.readFileSync(job.loops.template),
                 record => record, job.loops.records);
}

main();
