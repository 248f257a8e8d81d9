using MentorFlow.Domain.Rehearsals;

namespace MentorFlow.Domain.Costs;

/// <summary>What a rehearsal foresaw for one mentorship beside what one cost so far.</summary>
/// <param name="Foreseen">Of the whole life of a mentorship, at the prices of then.</param>
/// <param name="Counted">So far, with its part of what is shared.</param>
public sealed record CostComparison(decimal Foreseen, decimal Counted, IReadOnlyList<ComparedCost> Lines)
{
    /// <param name="mentorships">That began in the program.</param>
    /// <returns>Null as long as no mentorship has begun.</returns>
    public static CostComparison? Of(CostForecast foreseen, IReadOnlyCollection<CostMonth> months, int mentorships)
    {
        if (mentorships == 0)
        {
            return null;
        }

        var counted = months.SelectMany(month => month.Lines).ToLookup(line => line.Unit);
        return new CostComparison(
            foreseen.Total,
            Math.Round(months.Sum(month => month.Total) / mentorships, BilledLine.Digits),
            [
                .. CostUnits.All.Select(unit => Of(
                    unit, foreseen.Lines.FirstOrDefault(line => line.What == CostUnits.ReportedAs(unit)), [.. counted[unit]], mentorships)),
            ]);
    }

    private static ComparedCost Of(CostUnit unit, CostLine? foreseen, IReadOnlyCollection<BilledLine> counted, int mentorships) => new(
        unit,
        foreseen?.Units ?? 0,
        Math.Round(counted.Sum(line => line.Units) / mentorships, 3),
        foreseen?.Cost ?? 0,
        Math.Round(counted.Sum(line => line.Sum) / mentorships, BilledLine.Digits));
}

/// <summary>Of one mentorship.</summary>
public sealed record ComparedCost(CostUnit Unit, decimal UnitsForeseen, decimal UnitsCounted, decimal Foreseen, decimal Counted);
