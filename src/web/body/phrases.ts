// What CodeMirror says, in Vietnamese.
import { EditorState } from '@codemirror/state';

export const vietnamese = EditorState.phrases.of({
    'Find': 'Tìm',
    'Replace': 'Thay bằng',
    'next': 'tìm tiếp',
    'previous': 'tìm ngược',
    'all': 'chọn tất cả',
    'match case': 'phân biệt hoa thường',
    'regexp': 'biểu thức mẫu',
    'by word': 'cả từ',
    'replace': 'thay',
    'replace all': 'thay tất cả',
    'close': 'đóng',
    'current match': 'chỗ đang chọn',
    'on line': 'ở dòng',
    'replaced match on line $': 'đã thay ở dòng $',
    'replaced $ matches': 'đã thay $ chỗ',
    'Go to line': 'Đến dòng',
    'go': 'đến',
    'Control character': 'ký tự điều khiển',
    'Selection deleted': 'đã xóa chỗ chọn',
    'Unfold line': 'mở dòng',
    'Fold line': 'gấp dòng',
    'to': 'đến',
    'folded code': 'phần đã gấp',
    'unfold': 'mở',
});
