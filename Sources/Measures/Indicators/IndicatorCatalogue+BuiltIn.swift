extension IndicatorCatalogue {
  /// What the program knows without being told.
  ///
  /// Rates of dossiers and services, the scores of index 766 and what they are made of, the counts
  /// of the wide form, the national figures of the reports on digital government, and what the law
  /// wants monitored.
  public static let builtIn = IndicatorCatalogue(
    BuiltIn.rates + BuiltIn.scores + BuiltIn.counts + BuiltIn.platforms + BuiltIn.society
      + BuiltIn.economy
      + BuiltIn.index766 + BuiltIn.monitoring)
}

/// The lists of built-in indicators, one file each.
enum BuiltIn {}
