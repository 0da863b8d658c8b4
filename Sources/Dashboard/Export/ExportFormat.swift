import Words

/// The forms in which a page can be taken along.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// The picture as plain text.
  case text
  /// The picture as text with the colours of terminals.
  case ansi
  /// The picture as a drawing.
  case svg
  /// The picture as pixels.
  case png
  /// Picture, figures and where they come from, as one page for a browser.
  case html
  /// Figures and where they come from on one sheet, as Markdown.
  case brief
  /// The figures as a table.
  case csv
  /// The figures as objects.
  case json

  /// The end of a file's name.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .ansi: "ans"
    case .brief: "md"
    case .svg, .png, .html, .csv, .json: rawValue
    }
  }

  /// The format of a file by the end of its name; nil for an end that no format has.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."),
      let format = Self.allCases.first(where: {
        $0.fileExtension == fileName[fileName.index(after: dot)...].lowercased()
      })
    else { return nil }
    self = format
  }

  /// True for what can be put into a clipboard of text.
  public var isText: Bool { self != .png }

  /// What it is good for.
  var title: Bilingual {
    switch self {
    case .text: Bilingual("hình bằng chữ", "picture as text")
    case .ansi: Bilingual("hình bằng chữ có màu", "picture as coloured text")
    case .svg: Bilingual("hình vẽ", "drawing")
    case .png: Bilingual("ảnh", "image")
    case .html: Bilingual("trang web: hình, số liệu, nguồn", "web page: picture, figures, sources")
    case .brief: Bilingual("tóm tắt một trang", "one-page brief")
    case .csv: Bilingual("bảng số liệu", "table of figures")
    case .json: Bilingual("số liệu cho chương trình", "figures for programs")
    }
  }

  /// The order of the box: what people ask for first.
  static let offered: [ExportFormat] = [.html, .brief, .csv, .png, .svg, .json, .text, .ansi]
}
