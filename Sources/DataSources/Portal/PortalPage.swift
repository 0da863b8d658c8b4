import Measures
import Text

/// A saved answer of one of the portal's pages.
struct PortalPage {
  /// The file as problems name it.
  let file: SafeText

  /// The whole file.
  let document: JSONDocument

  /// Which page it is.
  let kind: PortalPageKind

  /// The member `data` of the answer.
  let data: JSONValue

  /// When it was saved, and for what time it was asked.
  let capture: PortalCapture

  /// What was asked for.
  let requested: Period

  /// What the figures cover.
  let covered: Period

  /// A file as a page.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path, which may say when it was saved.
  /// - Throws: why it is none.
  init(_ bytes: [UInt8], path: String) throws(JSONDocument.Refusal) {
    file = SafeText(path)
    // What the portal's guard answers instead of data is a page for people.
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      throw JSONDocument.Refusal(
        reason: .refusedByPortal(SafeText("HTML")), place: TextPosition(line: 1, column: 1))
    }
    document = try JSONDocument.parse(bytes)
    guard let root = document.root else {
      throw JSONDocument.Refusal(reason: .emptyFile, place: nil)
    }
    let answer = root["response"] ?? root
    if let code = answer["code"], code.text != "OK" {
      let message = answer["message"]?.text ?? ""
      throw JSONDocument.Refusal(
        reason: .refusedByPortal(SafeText(code.text + " " + message)), place: code.position)
    }
    guard let data = answer["data"], let kind = PortalPageKind(data: data) else {
      throw JSONDocument.Refusal(reason: .unknownPage, place: root.position)
    }
    let capture = PortalCapture(root: root, path: path)
    if capture.isOfOneProcedure {
      throw JSONDocument.Refusal(reason: .oneProcedureOnly, place: nil)
    }
    guard let requested = capture.period, let covered = capture.covered else {
      throw JSONDocument.Refusal(reason: .periodUnknown, place: nil)
    }
    (self.data, self.kind, self.capture) = (data, kind, capture)
    (self.requested, self.covered) = (requested, covered)
  }

  /// The line of the page's own unit: the nation's or a province's.
  var own: JSONValue? { data["overview"] ?? data["parent"] }

  /// The lines of the units below it.
  var others: [JSONValue] {
    ((data["evaluation"] ?? data["children"])?.elements).map { Array($0) } ?? []
  }

  /// Who says so: each day's copy is a publication of its own, so that several days of one period
  /// stand beside each other.
  var publication: String { "Cổng DVCQG" + (capture.day.map { " " + $0.code } ?? "") }
}
