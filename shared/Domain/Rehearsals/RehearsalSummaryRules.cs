namespace MentorFlow.Domain.Rehearsals;

/// <summary>The rules of a summary that somebody hands in: it is of this program, and no larger than a rehearsal writes it.</summary>
public static class RehearsalSummaryRules
{
    /// <summary>Bytes of the file.</summary>
    public const int Largest = 256 * 1024;

    private const int MostItems = 500;

    private const int LongestText = 400;

    /// <summary>Years, of moments that can be said in every zone.</summary>
    private const int Earliest = 1990;
    private const int Latest = 2200;

    /// <param name="summary">As it was read.</param>
    /// <param name="programId">Which it is handed in for.</param>
    public static IReadOnlyList<FieldError> Check(RehearsalSummary summary, string programId)
    {
        var errors = new List<FieldError>();
        if (summary.Program.ProgramId != programId)
        {
            errors.Add(new FieldError("program", "rules.rehearsal-other", ("id", programId)));
        }

        Texts("program", "name", [summary.Program.Name, summary.Program.Definition]);
        Texts("mails", "byStatus", summary.Mails.ByStatus.Keys);
        Texts("mails", "byTemplate", summary.Mails.ByTemplate.Keys);
        Count("mails", "perWeek", summary.Mails.PerWeek.Count);
        Count("mails", "busiestHours", summary.Mails.BusiestHours.Count);
        Texts("coordinator", "escalations", summary.Coordinator.Escalations.Keys);
        Texts("coordinator", "minutesByKind", summary.Coordinator.MinutesByKind.Keys);
        Count("coordinator", "perWeek", summary.Coordinator.PerWeek.Count);
        Texts("matching", "proposals", summary.Matching.Proposals.Keys);
        Count("sessions", "heldPerWeek", summary.Sessions.HeldPerWeek.Count);
        Count("sessions", "missedPerWeek", summary.Sessions.MissedPerWeek.Count);
        if (summary.Sessions.MissedPerWeek.Count != summary.Sessions.HeldPerWeek.Count)
        {
            var weeks = summary.Sessions.HeldPerWeek.Count;
            errors.Add(new FieldError(FieldOf("sessions", "missedPerWeek"), "rules.from-to", ("min", weeks), ("max", weeks)));
        }

        Texts("", "enrollments", summary.Enrollments.Keys);
        Texts("", "mentorships", summary.Mentorships.Keys);
        Texts("proof", "instances", summary.Proof.Instances.Keys);
        Texts("proof", "longestHistories", summary.Proof.LongestHistories.Keys);
        Texts("costPerMentorship", "assumptions", summary.CostPerMentorship.Assumptions);
        Texts("costPerMentorship", "currency", [summary.CostPerMentorship.Currency ?? ""]);
        Texts("costPerMentorship", "lines", summary.CostPerMentorship.Lines.Select(line => line.What));
        Texts("costPerMentorship", "asleep", summary.CostPerMentorship.Asleep.Select(line => line.What));
        Texts("costPerMentorship", "alwaysReady", summary.CostPerMentorship.AlwaysReady.Select(line => line.What));
        Texts("", "advice", (summary.Advice ?? []).SelectMany(advice => new[] { advice.Field, advice.About ?? "", advice.Zone ?? "" }));
        if (summary.Advice?.Any(advice => !IsUsual(advice.At) || !IsUsual(advice.Better)) == true)
        {
            errors.Add(new FieldError("advice", "rules.date"));
        }

        errors.AddRange(summary.Behavior is { } behavior ? BehaviorRate.Check(behavior) : []);
        return errors;

        void Texts(string part, string name, IEnumerable<string> texts)
        {
            var all = texts.ToList();
            Count(part, name, all.Count);
            if (all.Exists(text => text.Length > LongestText))
            {
                errors.Add(new FieldError(FieldOf(part, name), "rules.too-long", ("max", LongestText)));
            }
        }

        void Count(string part, string name, int count)
        {
            if (count > MostItems)
            {
                errors.Add(new FieldError(FieldOf(part, name), "rules.at-most", ("max", MostItems)));
            }
        }
    }

    private static bool IsUsual(DateTimeOffset? at) => at is not { Year: < Earliest or > Latest };

    private static string FieldOf(string part, string name) => part.Length == 0 ? name : $"{part}.{name}";
}
