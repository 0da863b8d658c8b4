import Measures
import Text

extension Words {
  /// What is wrong with a recording; nil for a problem of something else.
  func recordingReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .recorded(let vietnamese, let english): language == .vietnamese ? vietnamese : english
    case .recording(let fault): recordingFault(fault)
    default: nil
    }
  }

  private func recordingFault(_ fault: RecordingFault) -> SafeText {
    switch fault {
    case .notARecording:
      say(
        "không phải bản ghi của dvctop; bản ghi được tạo bằng dvctop record",
        "not a recording of dvctop; dvctop record makes one")
    case .otherVersion(let found):
      say(
        "bản ghi dạng «{0}» không đọc được; hãy dùng dvctop mới hơn",
        "recordings of the form “{0}” are not read; use a newer dvctop", found)
    case .damaged(let offset, let bytes):
      say(
        "hỏng {1} byte từ byte {0}; bỏ qua, phần còn lại vẫn xem được",
        "{1} bytes from byte {0} on are damaged; left out, the rest can be replayed",
        numbers.integer(offset), numbers.integer(bytes))
    case .cutOff(let offset):
      say(
        "mục cuối (từ byte {0}) chưa ghi xong hoặc bị cắt; các mục trước vẫn xem được",
        "the last entry (from byte {0} on) is unfinished or cut off; those before can be replayed",
        numbers.integer(offset))
    case .withoutBase(let entry):
      say(
        "chỉ ghi phần thay đổi so với mục {0}, mà mục đó không đọc được; giữ số liệu trước đó",
        "tells only what changed since entry {0}, which cannot be read; the data before stays",
        number(entry))
    case .tooManyEntries(let limit):
      say(
        "quá {0} mục; phần sau không đọc", "more than {0} entries; the rest is not read",
        number(limit))
    }
  }
}
