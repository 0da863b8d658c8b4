import Glibc

/// A reader of bytes from outside, as libFuzzer calls it.
///
/// One program holds all of them; `FUZZ_TARGET` in the environment names the one that is called.
enum FuzzTarget: String, CaseIterable {
  /// Tables of every kind as CSV, compressed or not.
  case csv
  /// A dataset document.
  case json
  /// Observations, one a line.
  case ndjson
  /// Compressed bytes.
  case gzip
  /// A workbook, byte for byte: the zip archive.
  case workbook
  /// The parts of a workbook, packed here: what is behind zip's checksums.
  case sheet
  /// A saved page of the National Portal.
  case portal
  /// A mapping file.
  case mapping
  /// A theme.
  case theme
  /// The bytes in which datasets are stored.
  case archive
  /// The filter of all text from outside.
  case text
  /// What a terminal sends.
  case keys
  /// A stream of server-sent events.
  case events
  /// Addresses, headers and dates of HTTP.
  case http

  /// The target that the environment names; ends the program when it names none.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: " ")
      print("FUZZ_TARGET is one of: \(names)")
      exit(2)
    }
    return target
  }()

  /// Hands some bytes to the reader; it may answer anything, and must not trap.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .csv: DatasetInput.read(bytes, named: "input.csv")
    case .json: DatasetInput.read(bytes, named: "input.json")
    case .ndjson: DatasetInput.read(bytes, named: "input.ndjson")
    case .gzip: DatasetInput.unpack(bytes)
    case .workbook: DatasetInput.read(bytes, named: "input.xlsx")
    case .sheet: SheetInput.read(bytes)
    case .portal: DatasetInput.readPortalPage(bytes)
    case .mapping: DatasetInput.readMapping(bytes)
    case .theme: ThemeInput.read(bytes)
    case .archive: DatasetInput.readArchive(bytes)
    case .text: TextInput.read(bytes)
    case .keys: KeyInput.read(bytes)
    case .events: HTTPInput.readEvents(bytes)
    case .http: HTTPInput.readHead(bytes)
    }
  }
}

/// What libFuzzer calls for every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Stops the program so that libFuzzer keeps the input: a promise was not kept.
func require(_ holds: Bool, _ promise: StaticString) {
  precondition(holds, "\(promise)")
}
