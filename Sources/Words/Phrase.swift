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
  case map
  case alerts
  case sources
  case help

  // Panels of the overview
  case nationTitle
  case ministriesTitle
  case localitiesTitle
  case rankingOf
  case slopeTitle
  case trendTitle
  case distributionTitle
  case sourcesTitle
  case newsAndSourcesTitle
  case eachDotOneUnit
  case eachDotUnits
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
  case columnNumerator
  case columnDenominator
  case columnSinceBaseline
  case columnTwelveMonths
  case columnRankChange
  case columnDifference
  case columnStatus
  case columnIndicator
  case columnValue
  case columnPeriod
  case columnSource

  // Targets and status
  case target
  case targetAtLeast
  case targetAtMost
  case baseline
  case noTarget
  case lapsedTarget
  case met
  case near
  case missed
  case critical
  case nearShort
  case missedShort
  case criticalShort
  case missingPoints
  case missingPointsBoth
  case beyondPoints
  case unitsMet
  case sinceBaseline
  case sinceBaselineShort
  case percentagePoints
  case points
  case days
  case missingShort
  case beyondShort
  case twelveMonths
  case against
  case againstTarget
  case comparisonTitle

  // Figures
  case simulated
  case simulatedNotice
  case simulatedNoticeShort
  case provisional
  case derived
  case published
  case missing
  case notReported
  case notApplicable
  case belowMinimum
  case partsOf
  case membersOf
  case fractionLine
  case alternatives
  case alternativeFrom
  case differsFromSum
  case rankOf
  case mixSplit
  case mixSplitShort
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
  case foldedFrom
  case notFolded
  case notFoldedShort
  case unitsTodayBadge
  case unitsTodayShort
  case unitsOfToday
  case unitsOfPeriod
  case largestShortfall
  case shortfallOf
  case stillNeeded

  // Trend page
  case kindMonth
  case kindQuarter
  case kindHalf
  case kindYear
  case kindYearToDate
  case kindDay
  case kindWeek
  case kindSpan
  case noSeries
  case foldedLine
  case foldedBack
  case cannotFoldBack
  case breakNotFolded
  case nameUntilMerger
  case nameSinceMerger
  case breakMerge
  case breakReorganised
  case breakRename
  case breakFormula
  case breakCoverage
  case latestTitle

  // Indicators page
  case indicatorsOf
  case definition
  case basis
  case formula
  case definitionVersion
  case onlyDefinition
  case natureFlow
  case natureStock
  case measuresTitle
  case betterHigher
  case betterLower

  // Map page
  case mapTitle
  case mapLegend
  case mapByTarget
  case mapByCount
  case mapTooFew
  case mapHint

  // Themes
  case themesTitle
  case themesHint

  // Header, footer and messages
  case updated
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
  case nothingFiltered
  case filterPrompt
  case filterActive
  case noData
  case tooSmall
  case selectedOf
  case rowOf
  case pausedNotice
  case reloading
  case firstPeriod
  case lastPeriod
  case noSibling
  case whyTitle
  case whyNumerator
  case whyDenominator
  case whyFormula
  case whyRounding
  case roundingRule
  case whyPeriod
  case whySource
  case whyFile
  case whyAsOf
  case whyOrigin
  case originGiven
  case originOverTime
  case originRolledUp
  case originFolded
  case originOverTimeShort
  case originRolledUpShort
  case originFoldedShort
  case whyUnits
  case closeHint
  case legendChange
  case legendChangeShort
  case legendTarget
  case legendTargets
  case legendTargetsShort
  case legendOwnTargets
  case legendMissing
  case legendFolded
  case legendPartial
  case legendPartialShort
  case legendUnknownDenominator
  case legendSimulated
  case page
}
