import Measures

/// What a file of a dataset folder holds, as its name says.
enum FileRole: Hashable, Comparable {
  /// `units.csv`, `units-*.csv`, here as below also `.csv.gz` and `.xlsx`: units beside the built-in ones.
  case units

  /// `indicators.csv`: indicators beside the built-in ones.
  case indicators

  /// `targets.csv`: what is to be reached.
  case targets

  /// `breaks.csv`: where series are cut.
  case breaks

  /// Doubts that a source states about its own figures; a part of a document, never a file.
  case quality

  /// `measures*.csv`: the observations.
  case measures

  /// Another file of the contract, or of the sample, that is not read for a dataset.
  case ignored

  /// A table whose name says nothing; it is not read, and named once.
  case unknown

  /// Files beside the sample that check it and hold no observations.
  private static let checks: Set<String> = ["bounds", "calibration-exceptions"]

  /// What the names of tables end in; in a folder, that of a workbook says what its sheet holds.
  private static let endings = [".csv", ".csv.gz", ".xlsx"]

  /// The role of a file; nil for one that is no table, which a folder may hold as it likes.
  ///
  init?(fileName: String) {
    let lowered = fileName.lowercased()
    guard let ending = Self.endings.first(where: lowered.hasSuffix), !lowered.hasPrefix(".") else {
      return nil
    }
    let name = String(lowered.dropLast(ending.count))
    switch name {
    case "units": self = .units
    case "indicators": self = .indicators
    case "targets": self = .targets
    case "breaks": self = .breaks
    case _ where name.hasPrefix("units-"): self = .units
    case _ where name.hasPrefix("measures"): self = .measures
    // Single dossiers are counted by `aggregate`, not here.
    case _ where name.hasPrefix("dossiers"): self = .ignored
    case _ where Self.checks.contains(name): self = .ignored
    default: self = .unknown
    }
  }

  /// The role that a header speaks for, for a file given by itself, whatever it is called.
  ///
  /// - Returns: `measures` when nothing fits: its reader says best what is missing.
  init(headers: [String]) {
    func has<Column: NamedColumn>(_ columns: [Column]) -> Bool {
      let map = HeaderMap(headers, match: Column.init(header:))
      return columns.allSatisfy { map.has($0) }
    }
    let measures = HeaderMap(headers, match: MeasuresHeader.init(header:))
    if measures.has(.field(.period)), measures.has(.field(.unit)) {
      self = .measures
    } else if has(UnitsReader.needed) {
      self = .units
    } else if has(TargetsReader.needed) {
      self = .targets
    } else if has(BreaksReader.needed) {
      self = .breaks
    } else if has(IndicatorsReader.needed) {
      self = .indicators
    } else {
      self = .measures
    }
  }
}
