import Measures
import Text

extension Words {
  /// The place of a problem in a workbook as Excel names it, `C12`; nil in other files.
  func cellName(_ problem: SourceProblem) -> SafeText? {
    guard let row = problem.line, var column = problem.column, column > 0 else { return nil }
    let name = problem.file.string.lowercased()
    let file = name.lastIndex(of: "#").map { name[..<$0] } ?? name[...]
    guard name.hasSuffix(".xlsx") || file.hasSuffix(".xlsx") else { return nil }
    var letters = ""
    while column > 0 {
      let letter = UInt8((column - 1) % 26) + UInt8(ascii: "A")
      letters = String(UnicodeScalar(letter)) + letters
      column = (column - 1) / 26
    }
    return SafeText(letters + String(row))
  }

  /// What is wrong with a workbook, and what to do about it; nil for a problem of something else.
  func workbookReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .encryptedWorkbook:
      say(
        "tệp Excel được đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại dạng .xlsx",
        "the workbook is locked with a password; remove it and save it as .xlsx")
    case .oldWorkbook:
      say(
        "tệp Excel kiểu cũ (.xls); hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx",
        "a workbook of the old kind (.xls); open it in Excel or LibreOffice and save it as .xlsx")
    case .damagedWorkbook(let part):
      say(
        "tệp Excel hỏng ở phần «{0}»; hãy mở và lưu lại, hoặc lấy lại bản khác",
        "the workbook is damaged in “{0}”; open and save it again, or get another copy", part)
    case .missingWorkbookPart(let part):
      say(
        "không phải tệp Excel .xlsx: thiếu phần «{0}»",
        "not a workbook of Excel (.xlsx): the part “{0}” is missing", part)
    case .forbiddenMarkup(let part):
      say(
        "phần «{0}» có khai báo kiểu tài liệu (DTD), tệp Excel thật không có; không đọc",
        "the part “{0}” declares a document type, which no real workbook does; it is not read",
        part)
    case .missingLibrary(let package):
      say(
        "máy chưa có thư viện để đọc tệp Excel; hãy cài gói {0}",
        "a library that reads workbooks is missing; install the package {0}", package)
    case .unknownSheet(let name, let sheets):
      say(
        "không có trang «{0}»; tệp có: {1}", "no sheet “{0}”; the workbook has: {1}", name,
        list(sheets))
    case .otherSheets(let read, let others):
      say(
        "đã đọc trang «{0}»; không đọc: {1} (muốn đọc thì ghi TỆP.xlsx#Trang)",
        "sheet “{0}” was read; not read: {1} (write FILE.xlsx#Sheet for one of them)", read,
        list(others))
    case .tooManyCells(let limit):
      say("quá {0} ô có nội dung", "more than {0} filled cells", number(limit))
    case .hiddenCells(let rows, let columns):
      say(
        "có {0} dòng và {1} cột bị ẩn; vẫn được đọc",
        "{0} rows and {1} columns are hidden; they were read all the same", number(rows),
        number(columns))
    case .formulaWithoutValue(let formula):
      say(
        "công thức «{0}» chưa có kết quả lưu sẵn; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại",
        "the formula “{0}” has no saved value; open the file in Excel or LibreOffice and save it",
        formula)
    case .textBelowTable(let text):
      say(
        "từ «{0}» trở xuống không còn số liệu; không đọc",
        "from “{0}” on there are no more figures; not read", text)
    default: nil
    }
  }
}
