import Measures
import Text

extension Words {
  /// Why the history could not be read or written, and what that means for what is on the screen.
  public func historyError(_ error: HistoryError) -> SafeText {
    switch error {
    case .notWritable(let path):
      fill(
        Bilingual(
          "không ghi được lịch sử vào {0}; hãy cấp quyền ghi cho thư mục",
          "the history cannot be written to {0}; give write permission for the folder"), [path])
    case .full(let path):
      fill(
        Bilingual(
          "hết chỗ ghi lịch sử {0}; số liệu mới chưa được lưu",
          "no space left for the history {0}; new figures are not kept"), [path])
    case .locked(let path, let seconds):
      fill(
        Bilingual(
          "lịch sử {0} bị chương trình khác giữ quá {1} giây; sẽ thử lại",
          "another program has held the history {0} for more than {1} seconds; trying again"),
        [path, numbers.integer(Int64(seconds))])
    case .newerSchema(let path, let found, let supported):
      fill(
        Bilingual(
          "lịch sử {0} do phiên bản mới hơn ghi (dạng {1}, ở đây đọc được đến {2}); để nguyên, không dùng",
          "the history {0} was written by a newer version (form {1}, read here up to {2}); left as it is, not used"
        ), [path, numbers.integer(Int64(found)), numbers.integer(Int64(supported))])
    case .foreignFile(let path):
      fill(
        Bilingual(
          "{0} là cơ sở dữ liệu của chương trình khác; để nguyên, không dùng",
          "{0} is a database of another program; left as it is, not used"), [path])
    case .damaged(let path, .some(let name)):
      fill(
        Bilingual(
          "lịch sử {0} hỏng; đã đổi tên thành {1} và bắt đầu tệp mới",
          "the history {0} is damaged; it was renamed to {1} and a new one begun"), [path, name])
    case .damaged(let path, nil):
      fill(
        Bilingual(
          "lịch sử {0} hỏng; nếu còn báo thế này, hãy chuyển tệp đi chỗ khác",
          "the history {0} is damaged; if this is said again, move the file away"), [path])
    case .inputOutput(let path, let code):
      fill(
        Bilingual(
          "đọc hoặc ghi lịch sử {0} không được (mã {1})",
          "reading or writing the history {0} failed (code {1})"),
        [path, SafeText(String(code))])
    case .tooManyIndicators(let limit):
      fill(
        Bilingual(
          "lịch sử không phân biệt được quá {0} chỉ tiêu",
          "the history cannot tell more than {0} indicators apart"),
        [numbers.integer(Int64(limit))])
    case .other(let detail):
      fill(Bilingual("lịch sử: {0}", "history: {0}"), [detail])
    }
  }
}
