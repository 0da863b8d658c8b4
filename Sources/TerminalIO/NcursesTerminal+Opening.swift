import CTerminal
import Drawing
import Glibc

extension NcursesTerminal {
  /// Where a terminal does not tell its size.
  private static let defaultSize = Size(width: 80, height: 24)

  /// Columns and rows as the device has them.
  static func measure() -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_measure(&columns, &rows)
    guard columns > 0, rows > 0 else { return defaultSize }
    return Size(width: min(Int(columns), Grid.sideLimit), height: min(Int(rows), Grid.sideLimit))
  }

  /// Opens the device; returns the colours it has.
  static func open(_ abilities: TerminalAbilities) throws(TerminalError) -> TerminalPalette {
    // The one who set this name knows that sequences would be printed as they are.
    guard abilities.name != "dumb" else { throw .cannotPlaceCursor(name: abilities.name) }
    var facts = terminal_facts()
    let failure = withEntries(abilities.entries) { entries in
      var request = terminal_request(
        entries: entries, colors: abilities.colorDepth != .none, mouse: abilities.reportsMouse,
        paste: abilities.marksPaste, synchronized: abilities.synchronizesOutput)
      return terminal_open(&request, &facts)
    }
    switch failure {
    case TERMINAL_OK: return TerminalPalette(count: facts.colors, isDirect: facts.direct)
    case TERMINAL_NO_ENTRY: throw .unknownTerminal(name: abilities.name)
    case TERMINAL_NO_CURSOR_ADDRESSING: throw .cannotPlaceCursor(name: abilities.name)
    case TERMINAL_SYSTEM_ERROR: throw .system(code: errno)
    default: throw .notATerminal
    }
  }

  /// What the open terminal sends for its keys.
  static func keySequences() -> KeySequences {
    var sequences = KeySequences()
    for (name, key) in KeySequences.capabilities {
      if let value = terminal_key_string(name) {
        sequences.add(Array(String(cString: value).utf8), for: key)
      }
    }
    return sequences
  }

  /// Calls `body` with the names as C wants them: pointers, the last one NULL.
  private static func withEntries(
    _ names: [String],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> terminal_failure
  ) -> terminal_failure {
    // One block of bytes, so that all pointers live as long as the block does.
    let bytes = names.flatMap { $0.utf8CString }
    return bytes.withUnsafeBufferPointer { block in
      var pointers: [UnsafePointer<CChar>?] = []
      var offset = 0
      for name in names {
        pointers.append(block.baseAddress?.advanced(by: offset))
        offset += name.utf8.count + 1
      }
      pointers.append(nil)
      return pointers.withUnsafeBufferPointer { list in
        list.baseAddress.map(body) ?? TERMINAL_NO_ENTRY
      }
    }
  }
}
