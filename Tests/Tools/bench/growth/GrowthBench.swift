import DataSources
import Glibc
import Measures

/// How long a source takes to catch up with a file that has grown by a kilobyte.
///
///     growth-bench FILE.csv
///
/// The file is one of measures in the long form (`Tests/Tools/make_observations.py`); it is made
/// longer by the rows of its beginning, each time for another year.
@main
enum GrowthBench {
  private static let runs = 21
  private static let addedBytes = 1_000

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: growth-bench FILE.csv")
      exit(2)
    }
    let path = CommandLine.arguments[1]
    let source = FileSource(path: path)
    var request = ReadRequest()
    request.followsGrowth = true
    let clock = ContinuousClock()
    let rows = rowsToAdd(path)
    var times: [Duration] = []
    var count = 0
    for run in 0...runs {
      if run > 0 { append(rows.flatMap { year(2100 + run) + $0 }, to: path) }
      let start = clock.now
      guard let outcome = try source.readNow(request) else { continue }
      let taken = clock.now - start
      request.knownVersion = outcome.version
      guard run > 0 else {
        print("first reading \(taken), \(outcome.dataset.observations.count) observations")
        continue
      }
      times.append(taken)
      count = outcome.dataset.observations.count
    }
    times.sort()
    print(
      "\(times.count) growths of \(rows.joined().count) bytes, \(count) observations at the end")
    print("median \(times[times.count / 2]), \(times[0]) to \(times[times.count - 1])")
  }

  /// The rows behind the header without their year, about a kilobyte.
  private static func rowsToAdd(_ path: String) -> [[UInt8]] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4 * addedBytes)
    let filled = fread(&bytes, 1, bytes.count, file)
    let lines = bytes[..<filled].split(separator: UInt8(ascii: "\n")).dropFirst().dropLast()
    var rows: [[UInt8]] = []
    for line in lines where rows.joined().count < addedBytes {
      rows.append(line.dropFirst(4) + [UInt8(ascii: "\n")])
    }
    return rows
  }

  private static func year(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  private static func append(_ rows: [UInt8], to path: String) {
    guard let file = fopen(path, "a") else { return }
    fwrite(rows, 1, rows.count, file)
    fclose(file)
  }
}
