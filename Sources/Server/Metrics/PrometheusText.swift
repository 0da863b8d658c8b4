/// Writes samples in the text format of Prometheus, version 0.0.4.
struct PrometheusText {
  /// The media type of the format.
  static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  /// What kind of number a metric is.
  enum Kind: String {
    case counter
    case gauge
    case histogram
  }

  /// Everything written so far.
  private(set) var text = ""

  /// Begins a metric.
  mutating func metric(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// Writes one sample of the metric.
  mutating func sample(
    _ name: String, _ value: Double, _ labels: KeyValuePairs<String, String> = [:]
  ) {
    text += name
    if !labels.isEmpty {
      text += "{"
      text += labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
      text += "}"
    }
    // Whole numbers without a point, as people expect counters.
    let whole = Int64(exactly: value)
    text += " " + (whole.map { String($0) } ?? String(value)) + "\n"
  }

  /// Backslash, quote and line break are escaped, as the format says.
  private static func escaped(_ value: String) -> String {
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
