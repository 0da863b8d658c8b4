import Measures
import Text

/// Who is meant by the portal's ids, codes and names, as of a period.
///
/// A unit has a code (`H44`, `H44.116`) on some pages and only a number of 32 digits and a name on
/// others: what one page says of a number holds for all. Provinces are found by their code, communes
/// by their name within the province; departments are nobody's list, so they become units here.
struct PortalUnits {
  /// A department that the pages name.
  struct Department {
    let id: String
    let code: String
    let name: String
    let parent: String
    let validFrom: Day?
    let place: JSONValue
    let file: SafeText
  }

  /// The departments met so far.
  private(set) var departments: [Department] = []

  private let resolver: UnitResolver
  private var codes: [String: String] = [:]
  private var known: Set<String> = []

  init(_ resolver: UnitResolver) {
    self.resolver = resolver
  }

  /// Remembers which number belongs to which code.
  mutating func learn(_ unit: JSONValue) {
    if let number = unit["departmentId"]?.string, let code = unit["departmentCode"]?.string,
      !code.isEmpty
    {
      codes[number] = code
    }
  }

  /// What to write for a unit of a page: an id, a code or a name that the reader resolves.
  ///
  /// - Parameters:
  ///   - unit: the object that names it.
  ///   - root: the province whose page it is; nil when the unit is the page's own.
  ///   - period: the time of the page.
  ///   - file: the file, for problems of the unit itself.
  /// - Returns: the text of a cell.
  mutating func text(
    of unit: JSONValue, root: UnitIndex?, during period: Period, file: SafeText
  ) -> String {
    let name = Self.bareName(unit["departmentName"]?.text ?? "")
    let code = unit["departmentCode"]?.string ?? unit["departmentId"]?.string.flatMap { codes[$0] }
    let province = root ?? code.flatMap { self.province(ofPart: $0, period) }
    if let code, !code.contains(".") { return code }
    guard let province else { return code ?? name }
    let parent = resolver.registry[province]
    if Self.isCommune(unit) { return parent.id + " / " + name }
    let id = parent.id + "." + Self.slug(name)
    if known.insert(id).inserted {
      departments.append(
        Department(
          id: id, code: code ?? "", name: name, parent: parent.id, validFrom: parent.validFrom,
          place: unit, file: file))
    }
    return id
  }

  /// The unit of a page's own line; nil when it cannot be told.
  mutating func index(of unit: JSONValue, during period: Period) -> UnitIndex? {
    let name = Self.bareName(unit["departmentName"]?.text ?? "")
    let code = unit["departmentCode"]?.string ?? unit["departmentId"]?.string.flatMap { codes[$0] }
    for text in [code, name].compactMap(\.self) where !text.isEmpty {
      if case .success(let index) = resolver.resolve(text, during: period) { return index }
    }
    return nil
  }

  private func province(ofPart code: String, _ period: Period) -> UnitIndex? {
    guard let dot = code.firstIndex(of: "."),
      case .success(let province) = resolver.resolve(String(code[..<dot]), during: period)
    else { return nil }
    return province
  }

  private static func isCommune(_ unit: JSONValue) -> Bool {
    (unit["level"] ?? unit["departmentLevel"])?.string?.uppercased() == "COMMUNE"
  }

  /// `UBND xã Bình Phú - Tỉnh Phú Thọ` is the commune `xã Bình Phú`.
  private static func bareName(_ name: String) -> String {
    var words = name.split(separator: " ")
    if words.first?.uppercased() == "UBND", words.count > 1 { words.removeFirst() }
    if let dash = words.lastIndex(of: "-"), dash > 0, dash + 1 < words.count,
      ["tỉnh", "thành", "tp."].contains(words[dash + 1].lowercased())
    {
      words.removeSubrange(dash...)
    }
    return words.joined(separator: " ")
  }

  private static func slug(_ name: String) -> String {
    Folding.ascii(name).lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .joined(separator: "-")
  }
}
