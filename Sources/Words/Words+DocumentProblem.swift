import Measures
import Text

/// What may be wrong with JSON, with saved pages of the portal and with mapping files.
extension Words {
  func documentReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .malformedDocument(let expected):
      say("JSON sai, ở đây cần {0}", "malformed JSON, expected {0} here", expected)
    case .duplicateKey(let name, let line, let column):
      say(
        "khóa «{0}» có hai lần, lần đầu ở {1}:{2}; lần đầu được giữ",
        "key “{0}” appears twice, first at {1}:{2}; the first is kept", name, number(line),
        number(column))
    case .nestedTooDeep(let limit):
      say("lồng nhau quá {0} tầng", "nested more than {0} levels deep", number(limit))
    case .loneSurrogate:
      say(
        "một nửa cặp ký tự thay thế UTF-16; hiện là U+FFFD",
        "half of a UTF-16 surrogate pair; shown as U+FFFD")
    case .contractVersion(let found):
      say("phiên bản tài liệu «{0}» không đọc được", "document version “{0}” is not read", found)
    default: nil
    }
  }

  func savedPageReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .unknownPage:
      say(
        "không phải trang đánh giá nào của Cổng DVCQG mà chương trình đọc",
        "none of the portal's evaluation pages that are read")
    case .refusedByPortal(let answer):
      say(
        "Cổng không trả số liệu mà trả «{0}»; hãy lưu lại trang",
        "the portal gave no data but “{0}”; save the page again", answer)
    case .periodUnknown:
      say(
        "không rõ kỳ số liệu; hãy đặt tên tệp như 2026-10-10/service-results.year-2026.json",
        "unclear for what time; name the file like 2026-10-10/service-results.year-2026.json")
    case .oneProcedureOnly:
      say(
        "chỉ là số liệu của một thủ tục, không phải của đơn vị; không dùng",
        "figures of a single procedure, not of the unit; left out")
    case .incompleteSet(let unit, let found, let needed, let lacking):
      lacking.isEmpty
        ? say(
          "{0}: mới có {1}/{2} nhóm; bộ đủ không bị thay thế",
          "{0}: only {1} of {2} groups; a whole set is never replaced", unit, number(found),
          number(needed))
        : say(
          "{0}: mới có {1}/{2} nhóm, thiếu {3}; bộ đủ không bị thay thế",
          "{0}: only {1} of {2} groups, without {3}; a whole set is never replaced", unit,
          number(found), number(needed), list(lacking))
    case .partsDifferFromTotal(let unit, let given, let computed):
      say(
        "{0}: tổng ghi {1}, cộng các kênh là {2}; giữ số ghi",
        "{0}: total given {1}, the channels add up to {2}; shown as given", unit, given, computed)
    default: nil
    }
  }

  func mappingReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .malformedYAML(let detail): say("YAML sai: {0}", "malformed YAML: {0}", detail)
    case .unknownKey(let key, let suggestions):
      say("không có khóa «{0}»", "no key “{0}”", key) + meant(suggestions)
    case .missingKey(let key): say("thiếu khóa «{0}»", "key “{0}” is missing", key)
    case .badPointer(let text):
      say(
        "«{0}» không phải đường dẫn JSON (RFC 6901), ví dụ /data/evaluation",
        "“{0}” is no JSON Pointer (RFC 6901) such as /data/evaluation", text)
    case .pointerFindsNothing(let text):
      say("không tệp nào có «{0}»", "no file has “{0}”", text)
    default: nil
    }
  }
}
