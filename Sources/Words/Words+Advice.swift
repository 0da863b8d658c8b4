import Measures

extension Words {
  /// What to do about a problem, where the sentence about it does not say that itself.
  static func advice(on reason: ProblemReason) -> Bilingual? {
    switch reason {
    case .outline(let fault): faultAdvice(fault)
    case .recording(let fault): faultAdvice(fault)
    default:
      // What was probably meant is the best advice.
      reason.suggestions.isEmpty || isWithoutGuess(reason)
        ? fileAdvice(reason) ?? rowAdvice(reason) ?? valueAdvice(reason) : nil
    }
  }

  /// Whether the sentence lists what there is, rather than asking whether one was meant.
  private static func isWithoutGuess(_ reason: ProblemReason) -> Bool {
    switch reason {
    case .unknownDefinition, .ambiguousUnit: true
    default: false
    }
  }

  private static func fileAdvice(_ reason: ProblemReason) -> Bilingual? {
    switch reason {
    case .permissionDenied:
      Bilingual(
        "hãy xem lại chủ và quyền của tệp (ls -l)",
        "check its owner and mode (ls -l)")
    case .notARegularFile:
      Bilingual(
        "hãy chỉ một tệp hoặc thư mục",
        "name a file or a folder")
    case .folderWithoutData:
      Bilingual(
        "hãy đặt tệp vào đó hoặc chỉ thư mục khác",
        "put the files there or name another folder")
    case .readFailed, .damagedCompression, .bytesBehindCompressed:
      Bilingual(
        "hãy lấy lại tệp từ nguồn rồi đọc lại",
        "get the file from its source again")
    case .emptyFile:
      Bilingual(
        "hãy xem tệp đã ghi xong chưa",
        "check whether it was written to its end")
    case .expandsTooFar, .fileTooLarge, .tooManyRows, .tooManyCells:
      Bilingual(
        "hãy chia thành nhiều tệp nhỏ hơn",
        "split it into smaller files")
    case .lineTooLong:
      Bilingual(
        "hãy xem có dấu nháy nào chưa đóng không",
        "check for a quote that is never closed")
    case .unknownFileKind:
      Bilingual(
        "hãy sửa dòng tiêu đề hoặc đặt tệp ra ngoài",
        "correct the header or take the file out")
    case .noUsableRow:
      Bilingual(
        "hãy sửa các lỗi ấy rồi đọc lại",
        "correct those and read it again")
    case .furtherProblems:
      Bilingual(
        "hãy sửa các lỗi trên trước rồi chạy lại",
        "correct those above first and run it again")
    case .malformedDocument, .malformedYAML, .nestedTooDeep, .loneSurrogate:
      Bilingual(
        "hãy sửa tại chỗ này rồi đọc lại",
        "correct it at this place and read it again")
    case .contractVersion:
      Bilingual(
        "hãy dùng tài liệu dvctop/1 hoặc dvctop mới hơn",
        "use a dvctop/1 document or a newer dvctop")
    case .duplicateKey:
      Bilingual(
        "hãy bỏ khóa thừa",
        "remove one of them")
    case .unknownPage:
      Bilingual(
        "hãy lưu lại trang đánh giá dưới dạng JSON",
        "save the evaluation page as JSON")
    case .oneProcedureOnly:
      Bilingual(
        "hãy lưu trang tổng hợp của đơn vị",
        "save the page that sums up the unit")
    case .incompleteSet:
      Bilingual(
        "hãy lưu các nhóm còn thiếu rồi đọc lại",
        "save the missing groups and read it again")
    case .partsDifferFromTotal:
      Bilingual(
        "hãy hỏi lại nơi công bố trước khi dùng",
        "ask the publisher before using it")
    case .unknownKey, .missingKey:
      Bilingual(
        "hãy xem tên khóa trong Samples/mappings",
        "compare the keys with Samples/mappings")
    case .badPointer, .pointerFindsNothing:
      Bilingual(
        "hãy xem lại cấu trúc JSON và sửa đường dẫn",
        "check the JSON and correct the pointer")
    case .forbiddenMarkup:
      Bilingual(
        "hãy mở bằng Excel hoặc LibreOffice rồi lưu lại",
        "open it in Excel or LibreOffice and save it again")
    case .missingWorkbookPart:
      Bilingual(
        "hãy lưu lại dạng .xlsx",
        "save it as .xlsx")
    case .unknownSheet:
      Bilingual(
        "hãy ghi TỆP.xlsx#Trang",
        "write FILE.xlsx#Sheet")
    case .otherSheets:
      Bilingual(
        "hãy đọc riêng từng trang nếu cần",
        "read each by itself if it is needed")
    case .hiddenCells:
      Bilingual(
        "hãy bỏ ẩn để xem lại",
        "unhide and check them")
    case .textBelowTable:
      Bilingual(
        "hãy chuyển số liệu lên trên nếu còn",
        "move figures above it if there are any")
    default: nil
    }
  }

  private static func rowAdvice(_ reason: ProblemReason) -> Bilingual? {
    switch reason {
    case .unknownColumn:
      Bilingual(
        "hãy sửa tên nếu viết nhầm, hoặc bỏ qua",
        "correct the name if it is a slip, or leave it")
    case .missingColumn:
      Bilingual(
        "hãy thêm cột ấy vào dòng tiêu đề",
        "add it to the header")
    case .repeatedColumn:
      Bilingual(
        "hãy bỏ hoặc đổi tên một cột",
        "remove or rename one")
    case .fieldCount:
      Bilingual(
        "hãy thêm hoặc bớt ô cho khớp; số có dấu phẩy phải đặt trong dấu nháy",
        "add or remove fields; a number with a comma needs quotes")
    case .unterminatedQuote, .textAfterQuote:
      Bilingual(
        "hãy đóng dấu nháy; trong ô viết nháy thành hai dấu nháy",
        "close the quote; inside a field write it twice")
    case .totalRow:
      Bilingual(
        "hãy bỏ dòng ấy, hoặc ghi toàn quốc là vn",
        "remove it, or write vn for the whole country")
    case .missingValue:
      Bilingual(
        "hãy điền ô ấy",
        "fill it in")
    case .noValue:
      Bilingual(
        "hãy điền giá trị, hoặc cả tử số và mẫu số",
        "fill in a value or both counts")
    case .duplicate:
      Bilingual(
        "hãy bỏ một dòng",
        "remove one of the rows")
    case .conflict:
      Bilingual(
        "hãy sửa hoặc bỏ dòng sai; hai nguồn khác nhau thì ghi hai tên ở cột source",
        "correct or remove the wrong row; for two sources write two names in the column source")
    case .unknownWord:
      Bilingual(
        "hãy thay bằng một trong các từ ấy",
        "write one of these words")
    case .unknownUnit, .unitNotValid:
      Bilingual(
        "hãy ghi mã đơn vị; tìm bằng dvctop units TÊN",
        "write its id; dvctop units NAME finds it")
    case .brokenHierarchy:
      Bilingual(
        "hãy sửa cột parent hoặc successor",
        "correct the column parent or successor")
    case .overlappingValidity:
      Bilingual(
        "hãy sửa valid_from hoặc valid_to",
        "correct valid_from or valid_to")
    case .unknownLevel:
      Bilingual(
        "hãy dùng nation, block, ministry, province, department, district, commune",
        "use nation, block, ministry, province, department, district, commune")
    case .unknownIndicator:
      Bilingual(
        "hãy ghi mã chỉ tiêu, hoặc khai báo trong indicators.csv",
        "write its id, or define it in indicators.csv")
    case .unknownDefinition:
      Bilingual(
        "hãy ghi một trong các định nghĩa ấy",
        "write one of these definitions")
    case .parentDiffersFromChildren:
      Bilingual(
        "hãy đối chiếu với nơi công bố",
        "compare it with the publisher")
    default: nil
    }
  }

  private static func valueAdvice(_ reason: ProblemReason) -> Bilingual? {
    switch reason {
    case .badPeriod:
      Bilingual(
        "hãy viết theo một trong các dạng ấy",
        "write one of these forms")
    case .noSuchDate:
      Bilingual(
        "hãy xem lại ngày và tháng; viết như 2024-06-30",
        "check day and month; write it as 2024-06-30")
    case .periodEndsBeforeStart:
      Bilingual(
        "hãy đổi chỗ hai ngày",
        "exchange the two days")
    case .periodInFuture:
      Bilingual(
        "hãy xem lại năm",
        "check the year")
    case .wrongNature:
      Bilingual(
        "hãy sửa kỳ cho hợp với chỉ tiêu",
        "correct the period to fit the indicator")
    case .badTime:
      Bilingual(
        "hãy viết theo dạng ấy",
        "write it in that form")
    case .timesOutOfOrder:
      Bilingual(
        "hãy sửa một trong hai thời điểm",
        "correct one of the two times")
    case .badNumber:
      Bilingual(
        "hãy chỉ ghi chữ số, hoặc để trống khi chưa có",
        "write digits only, or leave it empty when unknown")
    case .ambiguousNumber:
      Bilingual(
        "hãy chọn một trong hai",
        "use the one that fits")
    case .numberTooLarge:
      Bilingual(
        "hãy xem lại đơn vị tính",
        "check the unit of measure")
    case .countNotWhole:
      Bilingual(
        "hãy ghi số hồ sơ, không ghi tỷ lệ",
        "write a count, no share")
    case .negativeCount:
      Bilingual(
        "hãy sửa số, hoặc để trống khi chưa có",
        "correct it, or leave it empty when unknown")
    case .percentOutOfRange:
      Bilingual(
        "hãy ghi tỷ lệ phần trăm từ 0 đến 100",
        "write a percentage from 0 to 100")
    case .numeratorAboveDenominator:
      Bilingual(
        "hãy xem hai cột có bị đổi chỗ không",
        "check whether the two columns are exchanged")
    case .valueContradictsCounts:
      Bilingual(
        "hãy sửa giá trị hoặc hai số đếm",
        "correct the value or the counts")
    case .ratingOutOfRange:
      Bilingual(
        "hãy quy về thang 1–5, hoặc để trống",
        "convert it to 1–5, or leave it empty")
    default: nil
    }
  }
}
