import Measures
import Text

extension Words {
  /// A problem as compilers write theirs: `file:line:column: reason`.
  public func line(_ problem: SourceProblem) -> SafeText {
    var place = problem.file.string
    if let line = problem.line { place += ":\(line)" }
    if let column = problem.column { place += ":\(column)" }
    let kind =
      problem.severity == .error
      ? Bilingual("lỗi", "error") : Bilingual("cảnh báo", "warning")
    let cell = cellName(problem).map { say("ô {0}: ", "cell {0}: ", $0).string } ?? ""
    return SafeText(place + ": " + kind[language] + ": " + cell + reason(problem.reason).string)
  }

  /// What is wrong and what to do about it.
  public func reason(_ reason: ProblemReason) -> SafeText {
    let wrong = fault(reason)
    guard let advice = Self.advice(on: reason) else { return wrong }
    return wrong + SafeText("; ") + self[advice]
  }

  private func fault(_ reason: ProblemReason) -> SafeText {
    fileReason(reason) ?? recordingReason(reason) ?? outlineReason(reason)
      ?? workbookReason(reason)
      ?? documentReason(reason) ?? savedPageReason(reason) ?? mappingReason(reason)
      ?? headerReason(reason) ?? rowReason(reason) ?? unitReason(reason) ?? timeReason(reason)
      ?? numberReason(reason)
      ?? .empty
  }

  private func fileReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .fileMissing:
      say("không có tệp này; hãy xem lại đường dẫn", "no such file; check the path")
    case .permissionDenied:
      say("không được phép đọc; hãy cấp quyền đọc cho tệp", "not allowed to read it")
    case .notARegularFile:
      say("không phải tệp thường (thiết bị hoặc ống dẫn)", "not a regular file (device or pipe)")
    case .folderWithoutData:
      say(
        "thư mục không có tệp số liệu nào: cần measures*.csv",
        "the folder has no data files: measures*.csv is needed")
    case .readFailed(let code):
      say("đọc bị ngắt, mã lỗi hệ thống {0}", "reading stopped, system error {0}", number(code))
    case .emptyFile:
      say(
        "tệp trống; cần một dòng tiêu đề và ít nhất một dòng số liệu",
        "the file is empty; it needs a header and at least one row")
    case .wideEncoding(let encoding):
      say(
        "tệp ở mã {0}; hãy lưu lại dạng UTF-8", "the file is in {0}; save it as UTF-8",
        name(encoding))
    case .legacyEncoding(let encoding, let offset):
      say(
        "không phải UTF-8 từ byte {0}; có vẻ là mã {1}: hãy chuyển mã rồi lưu lại dạng UTF-8",
        "not UTF-8 from byte {0} on; it looks like {1}: convert it and save it as UTF-8",
        number(offset), name(encoding))
    case .notUTF8(let offset):
      say(
        "không phải UTF-8 từ byte {0}; hãy lưu lại dạng UTF-8 (TCVN3, VNI và Windows-1258 không đọc được)",
        "not UTF-8 from byte {0} on; save it as UTF-8 (legacy encodings are not read)",
        number(offset))
    case .binaryFile(let offset):
      say(
        "tệp nhị phân (byte {0}), không phải văn bản; hãy xuất ra CSV dạng UTF-8",
        "a binary file (byte {0}), not text; export it as CSV in UTF-8",
        number(offset))
    case .damagedCompression:
      say("tệp nén hỏng hoặc bị cắt", "the compressed file is damaged or cut off")
    case .expandsTooFar(let limit):
      say(
        "giải nén ra hơn {0} byte; có thể là bom nén, không đọc",
        "unpacks to more than {0} bytes; it may be a bomb and is not read",
        numbers.integer(limit))
    case .bytesBehindCompressed(let offset):
      say(
        "có dữ liệu thừa sau phần nén, từ byte {0}; phần thừa không đọc",
        "there are bytes behind the compressed data, from byte {0} on; they are not read",
        number(offset))
    case .fileTooLarge(let bytes, let limit):
      say(
        "tệp có {0} byte, quá giới hạn {1}", "{0} bytes, more than the limit of {1}",
        numbers.integer(bytes), numbers.integer(limit))
    case .tooManyRows(let limit):
      say(
        "quá {0} dòng; phần sau không đọc", "more than {0} rows; the rest was not read",
        number(limit))
    case .lineTooLong(let limit):
      say("dòng dài hơn {0} byte", "a line longer than {0} bytes", number(limit))
    case .unknownFileKind:
      say(
        "không rõ đây là bảng gì: cần cột period, unit và indicator (dạng dài) hoặc received (dạng rộng)",
        "unclear what this table is: it needs the columns period, unit and indicator (long) or received (wide)"
      )
    case .noUsableRow(let rows):
      rows == 0
        ? say("sau dòng tiêu đề không có dòng nào", "there is no row after the header")
        : say(
          "không dòng nào trong {0} dòng dùng được; xem các lỗi ở trên",
          "none of {0} rows can be used; see the errors above", number(rows))
    case .furtherProblems(let count):
      say("và {0} vấn đề nữa", "and {0} further problems", number(count))
    default: nil
    }
  }

  private func headerReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .noHeader:
      say(
        "dòng đầu không phải tiêu đề; hãy thêm dòng tên cột như period,unit,indicator,value",
        "the first row is no header; add one such as period,unit,indicator,value")
    case .unknownColumn(let name):
      say("cột «{0}» không dùng đến", "column “{0}” is not used", name)
        + meant(reason.suggestions)
    case .missingColumn(let name, let accepted):
      say(
        "thiếu cột «{0}» (chấp nhận: {1})", "column “{0}” is missing (accepted: {1})", name,
        list(accepted))
    case .repeatedColumn(let name):
      say("cột «{0}» có hai lần", "column “{0}” appears twice", name)
    default: nil
    }
  }

  private func rowReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .fieldCount(let found, let expected):
      say(
        "có {0} ô, tiêu đề có {1}", "{0} fields, the header has {1}", number(found),
        number(expected))
    case .unterminatedQuote(let line):
      say(
        "dấu nháy mở ở dòng {0} không đóng", "the quote opened on line {0} is never closed",
        number(line))
    case .totalRow(let text):
      say(
        "«{0}» là dòng tổng, không phải đơn vị: không tính vào số liệu",
        "“{0}” is a row of totals and no unit: it is not counted", text)
    case .textAfterQuote:
      say("có chữ sau dấu nháy đóng", "text after the closing quote")
    case .missingValue(let column):
      say("ô «{0}» không được để trống", "“{0}” may not be empty", column)
    case .noValue:
      say(
        "không có giá trị, cũng không đủ tử số và mẫu số; ghi n/a nếu không áp dụng",
        "neither a value nor both counts; write n/a when it does not apply")
    case .duplicate(let first):
      say("trùng với {0}, cùng giá trị", "the same as {0}, with the same value", place(first))
    case .conflict(let first, let firstValue, let secondValue):
      say(
        "khác với {0} của cùng nguồn: {1} và {2}; dòng đầu được giữ",
        "contradicts {0} of the same source: {1} and {2}; the first row is kept", place(first),
        firstValue, secondValue)
    case .unknownWord(let word, let column, let expected):
      say(
        "«{0}» không dùng được cho «{1}»; dùng: {2}", "“{0}” does not fit “{1}”; use: {2}", word,
        column, list(expected)) + meant(reason.suggestions)
    default: nil
    }
  }

  private func unitReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .unknownUnit(let text, let suggestions):
      say("không có đơn vị «{0}»", "no unit “{0}”", text) + meant(suggestions)
    case .ambiguousUnit(let text, let candidates):
      say(
        "«{0}» có thể là: {1}; hãy ghi mã", "“{0}” may be: {1}; write the code", text,
        list(candidates))
    case .unitNotValid(let text, let period, let instead):
      say("«{0}» không tồn tại trong kỳ {1}", "“{0}” did not exist in {1}", text, period)
        + meant(instead)
    case .brokenHierarchy(let unit, let reference):
      say(
        "«{0}»: đơn vị cấp trên hoặc kế tục «{1}» không có hoặc quay vòng",
        "“{0}”: parent or successor “{1}” is missing or leads back", unit, reference)
    case .overlappingValidity(let unit):
      say("«{0}» có hai bản chồng thời gian", "“{0}” has versions that overlap in time", unit)
    case .unknownLevel(let word): say("không có cấp «{0}»", "no level “{0}”", word)
    case .unknownIndicator(let text, let suggestions):
      say("không có chỉ tiêu «{0}»", "no indicator “{0}”", text) + meant(suggestions)
    case .unknownDefinition(let text, let indicator, let known):
      say(
        "chỉ tiêu «{1}» không có định nghĩa «{0}»; có: {2}",
        "indicator “{1}” has no definition “{0}”; it has: {2}", text, indicator, list(known))
    case .parentDiffersFromChildren(let parent, let given, let computed):
      say(
        "{0}: công bố {1}, tổng các đơn vị là {2}; giữ số công bố",
        "{0}: given {1}, the sum of its units is {2}; shown as given", parent, given, computed)
    default: nil
    }
  }

  private func timeReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .badPeriod(let text):
      say(
        "«{0}» không phải kỳ; ví dụ: 2024, 2024-H1, 2024-Q3, 2024-07, 2024-01-01/2024-08-31",
        "“{0}” is no period; examples: 2024, 2024-H1, 2024-Q3, 2024-07, 2024-01-01/2024-08-31",
        text)
    case .noSuchDate(let text): say("không có ngày «{0}»", "there is no date “{0}”", text)
    case .periodEndsBeforeStart(let text):
      say("kỳ «{0}» kết thúc trước khi bắt đầu", "period “{0}” ends before it starts", text)
    case .periodInFuture(let text):
      say("kỳ «{0}» ở tương lai", "period “{0}” is in the future", text)
    case .wrongNature(let text):
      say(
        "«{0}»: số thời điểm cần một ngày, số phát sinh cần một kỳ",
        "“{0}”: a stock needs a day, a flow needs a period", text)
    case .badTime(let text):
      say(
        "«{0}» không phải thời gian ISO 8601, ví dụ 2024-07-19T08:15:00+07:00",
        "“{0}” is no ISO 8601 time such as 2024-07-19T08:15:00+07:00", text)
    case .timesOutOfOrder(let earlier, let later):
      say("«{0}» phải trước «{1}»", "“{0}” must come before “{1}”", earlier, later)
    default: nil
    }
  }

  private func numberReason(_ reason: ProblemReason) -> SafeText? {
    switch reason {
    case .badNumber(let text, let column):
      say("«{0}» ở cột {1} không phải số", "“{0}” in column {1} is no number", text, column)
    case .ambiguousNumber(let text, let column):
      say(
        "«{0}» ở cột {1} đọc được hai cách; chạy với --decimal comma hoặc --decimal point",
        "“{0}” in column {1} reads two ways; run with --decimal comma or --decimal point", text,
        column)
    case .numberTooLarge(let text, let column):
      say("«{0}» ở cột {1} quá lớn", "“{0}” in column {1} is too large", text, column)
    case .countNotWhole(let text, let column):
      say(
        "«{0}» ở cột {1} phải là số nguyên", "“{0}” in column {1} must be whole", text, column)
    case .negativeCount(let text, let column):
      say("«{0}» ở cột {1} nhỏ hơn 0", "“{0}” in column {1} is below zero", text, column)
    case .percentOutOfRange(let text):
      say(
        "tỷ lệ «{0}» nằm ngoài 0–100 %", "“{0}” is outside 0–100 %", text)
    case .numeratorAboveDenominator(let numerator, let denominator):
      say(
        "tử số {0} lớn hơn mẫu số {1}", "numerator {0} is above denominator {1}",
        numbers.integer(numerator), numbers.integer(denominator))
    case .valueContradictsCounts(let value, let computed):
      say(
        "giá trị {0} khác với tử/mẫu = {1}; hiện như nguồn ghi",
        "value {0} differs from its counts, {1}; shown as given", value, computed)
    case .ratingOutOfRange(let text):
      say("điểm «{0}» nằm ngoài 1–5", "rating “{0}” is outside 1–5", text)
    default: nil
    }
  }

  func say(_ vietnamese: String, _ english: String, _ arguments: SafeText...) -> SafeText {
    fill(Bilingual(vietnamese, english), arguments)
  }

  func meant(_ suggestions: [SafeText]) -> SafeText {
    suggestions.isEmpty
      ? .empty : say("; ý bạn là {0}?", "; did you mean {0}?", list(suggestions))
  }

  func list(_ texts: [SafeText]) -> SafeText {
    SafeText(texts.map(\.string).joined(separator: ", "))
  }

  private func place(_ row: RowReference) -> SafeText {
    SafeText(row.file.string + ":\(row.line)")
  }

  func number(_ value: some BinaryInteger) -> SafeText {
    numbers.integer(Int64(value))
  }

  private func name(_ encoding: TextEncoding) -> SafeText {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: SafeText("UTF-16")
    case .utf32: SafeText("UTF-32")
    case .tcvn3: SafeText("TCVN3 (ABC)")
    case .vni: SafeText("VNI")
    case .windows1258: SafeText("Windows-1258")
    case .windows1252: SafeText("Windows-1252")
    }
  }
}
