import Measures
import Text

@testable import DataSources

/// Samples/ of the repository, as the archives are made from it.
enum SampleFolder {
  private static let units = ["units/units.csv", "units/units-communes.csv"]

  /// Published files lead: where both say something, the figure shown is the published one.
  private static let sample = [
    "published/indicators.csv", "published/targets.csv", "published/breaks.csv",
    "published/measures.csv",
    "simulated/measures-provinces.csv", "simulated/measures-ministries.csv",
    "simulated/measures-departments.csv", "simulated/measures-districts.csv",
    "simulated/measures-communes.csv",
  ]

  /// The units of the country.
  static func readUnits() throws -> DatasetReader.Result {
    try read(units, registry: UnitRegistry())
  }

  /// The sample, with the units of the country and its own.
  static func readSample() throws -> DatasetReader.Result {
    // Both folders name departments of their own, some of them the same.
    let published = try read(["published/units.csv"], registry: readUnits().dataset.registry)
    let both = try read(["simulated/units.csv"], registry: published.dataset.registry)
    return try read(sample, registry: both.dataset.registry)
  }

  private static func read(
    _ paths: [String], registry: UnitRegistry
  ) throws -> DatasetReader.Result {
    let files = try paths.map { path in
      let name = String(path.split(separator: "/").last ?? "")
      return InputFile(
        name: SafeText(path), role: FileRole(fileName: name),
        bytes: try Repository.bytes("Samples/" + path))
    }
    return try DatasetReader.read(
      files, source: SampleSource().id, request: ReadRequest(), registry: registry)
  }
}
