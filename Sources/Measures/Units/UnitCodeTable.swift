/// Finds versions of units by code.
struct UnitCodeTable: Sendable {
  /// By code of the General Statistics Office.
  private var statistical: [String: [UnitNameTable.Entry]] = [:]
  /// By code of the National Portal.
  private var portal: [String: [UnitNameTable.Entry]] = [:]

  init(_ registry: UnitRegistry) {
    for (position, unit) in registry.units.enumerated() {
      for (number, version) in unit.versions.enumerated() {
        let entry = UnitNameTable.Entry(unit: UnitIndex(position), version: number)
        if !version.code.isEmpty { statistical[version.code, default: []].append(entry) }
        if !version.portalCode.isEmpty {
          portal[version.portalCode.uppercased(), default: []].append(entry)
        }
      }
    }
  }

  /// The versions with a code as it may be typed; empty when it is no known code.
  ///
  /// A spreadsheet takes leading zeros for nothing. They are put back where only one length fits:
  /// `1` is the province `01`, and four digits are a commune's, since nothing else has more than
  /// three. `12` and `123` stay what they are.
  func entries(_ text: String) -> [UnitNameTable.Entry] {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else {
      return statistical[text] ?? portal[Self.portalForm(of: text)] ?? []
    }
    if let exact = statistical[text] { return exact }
    switch text.utf8.count {
    case 1, 4: return statistical["0" + text] ?? []
    default: return []
    }
  }

  /// `H17` of `h17` and of the older form `000.00.00.H17`.
  private static func portalForm(of text: String) -> String {
    let code = text.uppercased()
    let older = "000.00.00."
    return code.hasPrefix(older) ? String(code.dropFirst(older.count)) : code
  }
}
