// The sheet of keys, and what the parts of the desk are for.
import { Manual } from '../about/manual.tsx';
import { Dialog } from '../ui/index.ts';
import { keys } from './keys.ts';

export function Help({ onClose }: { onClose: () => void }) {
    return <Dialog title="Cách dùng và phím tắt" onClose={onClose}>
        <p><b>Điền</b> là biểu của mẫu văn bản; <b>Nội dung</b> là phần lời
            văn; <b>Nguồn</b> là bản đang soạn như được lưu. Ba thẻ là một: sửa
            ở thẻ này thì thẻ kia đổi theo.</p>
        <p>Bên phải là các trang như sẽ in. Bấm vào một dòng để đến chỗ đã
            viết ra dòng ấy. Bên dưới là những chỗ cần xem lại.</p>
        <p>Mọi việc làm trên máy này, không gửi gì đi đâu. Hãy bấm “Lưu tệp”
            để giữ bản đang soạn thành tệp.</p>
        <p>Không dùng chuột: phím Tab đi qua các nút và các ô; trong Nguồn,
            Tab là thụt dòng, bấm Esc rồi Tab để ra. Ở các trang, mũi tên đi
            từng dòng, Enter đến chỗ đã viết ra dòng ấy. Thanh giữa hai bên
            dời bằng phím mũi tên.</p>
        <h3>Phím tắt</h3>
        <table class="keys">
            <thead class="unseen">
                <tr><th>Phím</th><th>Việc</th></tr>
            </thead>
            <tbody>{keys.map(key => <tr key={key.action}>
                <td>{key.keys.replace('Control', 'Ctrl').split('+')
                    .map(part => <kbd key={part}>{part}</kbd>)}</td>
                <td>{key.title}</td>
            </tr>)}</tbody>
        </table>
        <Manual />
    </Dialog>;
}
