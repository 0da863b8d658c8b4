import ArgumentParser
import Runtime

/// Options of commands that can show the map.
struct MapArguments: ParsableArguments {
  @Option(
    help: """
      GeoJSON file with the outlines of the provinces, for the map; two for 63 and 34 provinces \
      (or outlines in the configuration file).
      """, completion: .file(extensions: ["geojson", "json"]))
  var outlines: [String] = []

  /// The options with what was given.
  func applied(to options: DisplayOptions) -> DisplayOptions {
    guard !outlines.isEmpty else { return options }
    var options = options
    options.outlines = outlines
    return options
  }
}
