import Measures
import Text

/// Reads shapes of provinces from GeoJSON (RFC 7946).
public enum OutlineFile {
  /// Reads a file; blocks its thread meanwhile.
  ///
  /// Whatever is wrong is among the problems of the reading, also that there is no such file.
  public static func read(_ path: String) -> OutlineReading {
    let name = SafeText(path)
    let content = FileContent.read(path: path, limit: Int64(OutlineLimits.bytes)) { _ in }
    switch content {
    case .failure(let failure): return OutlineReading(problems: [failure.problem(in: name)])
    case .success(let content): return read(content.bytes, name: name)
    }
  }

  /// Reads several files, one after the other; what two of them have is taken from the first.
  public static func read(_ paths: [String]) -> OutlineReading {
    var all = OutlineReading()
    for path in paths {
      let reading = read(path)
      all.outlines.add(unitsOf: reading.outlines)
      all.problems += reading.problems
      all.featureCount += reading.featureCount
      all.keptCount += reading.keptCount
    }
    return all
  }

  /// Reads the bytes of a file of that name.
  static func read(_ bytes: [UInt8], name: SafeText) -> OutlineReading {
    do throws(JSONDocument.Refusal) {
      let document = try JSONDocument.parse(bytes)
      var reader = OutlineReader(document, file: name)
      return reader.read()
    } catch {
      let problem = SourceProblem(
        file: name, line: error.place?.line, column: error.place?.column, reason: error.reason)
      return OutlineReading(problems: [problem])
    }
  }
}
