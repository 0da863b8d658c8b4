/// One thing that the screens say, in both languages.
///
/// The switch in ``Phrase/text`` is exhaustive, so a phrase without one of the languages does not
/// compile. `{0}`, `{1}` … are replaced by arguments; see ``Words``.
public enum Phrase: CaseIterable, Sendable {
  // Pages
  case overview
  case ministries
  case localities
  case unit
  case trend
  case indicators
  case sources
  case help

  // Panels of the overview
  case nationTitle
  case ministriesTitle
  case localitiesTitle
  case rankingTitle
  case rankingOf
  case slopeTitle
  case trendTitle
  case distributionTitle
  case sourcesTitle
  case newsAndSourcesTitle
  case eachDotOneUnit
  case eachDotUnits
  case endToEndShort
  case sortedBy
  case otherUnits
  case median
  case medianShort
  case nationShort
  case ministriesShort
  case localitiesShort

  // Columns
  case columnRank
  case columnChange
  case columnUnit
  case columnRate
  case columnReceived
  case columnOnline
  case columnNumerator
  case columnDenominator
  case columnSinceBaseline
  case columnTwelveMonths
  case columnGap
  case columnStatus
  case columnIndicator
  case columnValue
  case columnPeriod
  case columnSource
  case columnDefinition
  case columnKey
  case columnAction

  // Targets and status
  case target
  case targetAtLeast
  case targetAtMost
  case targetThisYear
  case targetNextYear
  case targetShort
  case baseline
  case baselineShort
  case noTarget
  case lapsedTarget
  case met
  case near
  case missed
  case critical
  case missingPoints
  case missingPointsBoth
  case beyondPoints
  case unitsMet
  case sinceBaseline
  case sinceBaselineShort
  case percentagePoints
  case points
  case missingShort
  case beyondShort
  case twelveMonths
  case against
  case againstTarget
  case comparisonTitle

  // Figures
  case simulated
  case simulatedNotice
  case provisional
  case derived
  case published
  case missing
  case notReported
  case notApplicable
  case belowMinimum
  case unknownDenominator
  case partsOf
  case membersOf
  case fractionLine
  case publishedAs
  case alternatives
  case alternativeFrom
  case rankOf
  case mixSplit
  case mixSplitEstimated

  // Unit page
  case childrenTitle
  case childrenNone
  case departments
  case districts
  case communes
  case members
  case becameOn
  case mergedFrom
  case validUntil
  case largestShortfall
  case shortfallOf
  case stillNeeded
  case notReporting

  // Trend page
  case brokenSeries
  case kindMonth
  case kindQuarter
  case kindHalf
  case kindYear
  case kindYearToDate
  case kindDay
  case kindWeek
  case kindSpan
  case noSeries
  case latestTitle

  // Indicators page
  case indicatorsOf
  case definition
  case basis
  case formula
  case definitionVersion
  case betterHigher
  case betterLower
  case stockAt

  // Header, footer and messages
  case updated
  case dataThrough
  case ageMinutes
  case ageHours
  case ageDays
  case ageNow
  case sourcesCount
  case publicationsTitle
  case problemsTitle
  case sourceReady
  case sourceFailed
  case sourceReading
  case sourceWithProblems
  case rowsKept
  case errorsAndWarnings
  case builtInSample
  case filterPrompt
  case filterActive
  case nothingFound
  case noData
  case noDataForPeriod
  case latestPeriods
  case tooSmall
  case selectedOf
  case rowOf
  case pausedNotice
  case reloading
  case reloaded
  case themeNow
  case unitSet63
  case unitSet34
  case firstPeriod
  case lastPeriod
  case noSibling
  case whyTitle
  case whyNumerator
  case whyDenominator
  case whyFormula
  case whyRounding
  case whyPeriod
  case whySource
  case whyFile
  case whyAsOf
  case whyOrigin
  case originGiven
  case originOverTime
  case originRolledUp
  case closeHint
  case legendChange
  case legendTargets
  case legendMissing
  case legendPartial
  case legendUnknownDenominator
  case legendSimulated
  case colorDepthNone
  case colorDepth16
  case colorDepth256
  case colorDepthTrue
  case page
}
