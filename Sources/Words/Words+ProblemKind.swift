import Measures
import Text

extension Words {
  /// What a kind of problem is called, for lists of kinds.
  public subscript(kind: ProblemKind) -> SafeText { self[Self.title(of: kind)] }

  private static func title(of kind: ProblemKind) -> Bilingual {
    switch kind {
    case .fileMissing: Bilingual("không có tệp", "no such file")
    case .permissionDenied: Bilingual("không được phép đọc", "not allowed to read")
    case .notARegularFile: Bilingual("không phải tệp thường", "not a regular file")
    case .folderWithoutData: Bilingual("thư mục không có số liệu", "folder without data")
    case .readFailed: Bilingual("đọc bị ngắt", "reading stopped")
    case .emptyFile: Bilingual("tệp trống", "empty file")
    case .wideEncoding:
      Bilingual("mã chữ không phải UTF-8 (UTF-16, UTF-32)", "UTF-16 or UTF-32 instead of UTF-8")
    case .notUTF8: Bilingual("không phải UTF-8", "not UTF-8")
    case .binaryFile: Bilingual("tệp nhị phân", "binary file")
    case .damagedCompression: Bilingual("tệp nén hỏng", "damaged compressed file")
    case .fileTooLarge: Bilingual("tệp quá lớn", "file too large")
    case .tooManyRows: Bilingual("quá nhiều dòng", "too many rows")
    case .lineTooLong: Bilingual("dòng quá dài", "line too long")
    case .unknownFileKind: Bilingual("không rõ là bảng gì", "unknown kind of table")
    case .malformedDocument: Bilingual("JSON sai", "malformed JSON")
    case .contractVersion: Bilingual("phiên bản tài liệu lạ", "unknown document version")
    case .noUsableRow: Bilingual("không dòng nào dùng được", "no usable row")
    case .furtherProblems: Bilingual("vấn đề không liệt kê", "problems not listed")
    case .noHeader: Bilingual("thiếu dòng tiêu đề", "no header")
    case .unknownColumn: Bilingual("cột không dùng đến", "column not used")
    case .missingColumn: Bilingual("thiếu cột", "missing column")
    case .repeatedColumn: Bilingual("cột lặp lại", "repeated column")
    case .fieldCount: Bilingual("số ô khác tiêu đề", "number of fields")
    case .unterminatedQuote: Bilingual("dấu nháy không đóng", "quote never closed")
    case .textAfterQuote: Bilingual("chữ sau dấu nháy đóng", "text after a closing quote")
    case .missingValue: Bilingual("ô trống bắt buộc phải có", "empty field that is needed")
    case .noValue: Bilingual("không có giá trị", "no value")
    case .duplicate: Bilingual("dòng trùng", "duplicate row")
    case .conflict: Bilingual("hai giá trị khác nhau", "contradicting rows")
    case .unknownUnit: Bilingual("đơn vị không rõ", "unknown unit")
    case .ambiguousUnit: Bilingual("tên chỉ nhiều đơn vị", "ambiguous unit")
    case .unitNotValid: Bilingual("đơn vị không tồn tại trong kỳ", "unit did not exist then")
    case .brokenHierarchy: Bilingual("cấp trên hoặc kế tục sai", "broken parent or successor")
    case .overlappingValidity: Bilingual("hiệu lực chồng nhau", "overlapping validity")
    case .unknownLevel: Bilingual("cấp không rõ", "unknown level")
    case .unknownIndicator: Bilingual("chỉ tiêu không rõ", "unknown indicator")
    case .unknownDefinition: Bilingual("định nghĩa không rõ", "unknown definition")
    case .unknownWord: Bilingual("từ không dùng được", "word that does not fit")
    case .badPeriod: Bilingual("kỳ sai", "no period")
    case .noSuchDate: Bilingual("ngày không có", "no such date")
    case .periodEndsBeforeStart:
      Bilingual("kỳ kết thúc trước khi bắt đầu", "period ends before it starts")
    case .periodInFuture: Bilingual("kỳ ở tương lai", "period in the future")
    case .wrongNature: Bilingual("kỳ không hợp với chỉ tiêu", "period does not fit the indicator")
    case .badTime: Bilingual("thời gian sai", "no time")
    case .timesOutOfOrder: Bilingual("thời gian ngược nhau", "times out of order")
    case .badNumber: Bilingual("không phải số", "no number")
    case .ambiguousNumber: Bilingual("số đọc được hai cách", "ambiguous number")
    case .numberTooLarge: Bilingual("số quá lớn", "number too large")
    case .countNotWhole: Bilingual("số đếm không nguyên", "count not whole")
    case .negativeCount: Bilingual("số đếm âm", "negative count")
    case .percentOutOfRange: Bilingual("tỷ lệ ngoài 0–100 %", "percentage outside 0–100")
    case .numeratorAboveDenominator:
      Bilingual("tử số lớn hơn mẫu số", "numerator above denominator")
    case .valueContradictsCounts: Bilingual("giá trị khác tử/mẫu", "value differs from its counts")
    case .parentDiffersFromChildren:
      Bilingual("tổng khác các đơn vị", "parent differs from its units")
    case .ratingOutOfRange: Bilingual("điểm đánh giá ngoài 1–5", "rating outside 1–5")
    }
  }
}
