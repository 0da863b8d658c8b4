extension IndicatorCatalogue {
  /// What the program knows without being told.
  ///
  /// Rates of dossiers and services, the scores of index 766, the counts of the wide form, and the
  /// national figures of the reports on digital government.
  public static let builtIn = IndicatorCatalogue(
    BuiltIn.rates + BuiltIn.scores + BuiltIn.counts + BuiltIn.platforms + BuiltIn.society
      + BuiltIn.economy)
}

/// The lists of built-in indicators, one file each.
enum BuiltIn {}
