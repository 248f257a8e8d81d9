using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What must hold for the people of a program: what reaches them, with whom they are together, and how many.</summary>
internal static class PeopleInvariants
{
    /// <summary>Two orders that differ in nothing but their id and are sent closer together than this are one mail sent twice.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(1);

    /// <summary>Looked at after every step.</summary>
    public static IReadOnlyList<Invariant> Strict { get; } =
    [
        new("no mail arrives twice", TimeSpan.Zero, ArrivesOnce),
        new("nobody is over their capacity", TimeSpan.Zero, WithinCapacity),
        new("nobody begins with somebody of their own line", TimeSpan.Zero, BeginsOutsideTheLine),
    ];

    /// <summary>Looked at once a day.</summary>
    public static IReadOnlyList<Invariant> Daily { get; } =
    [
        new("nothing is mailed twice under two ids", TimeSpan.Zero, OrderedOnce),
        new("who comes under their own line is brought to a coordinator", TimeSpan.FromDays(2), LineIsAskedAbout),
    ];

    // A hand-over that was cut may have arrived: as many more are no fault, where the relay knows no repetitions.
    private static IEnumerable<Breach> ArrivesOnce(Moment moment)
    {
        foreach (var (mailId, times) in moment.Arrived.Where(mail => mail.Value > 1))
        {
            var mail = moment.Mails.FirstOrDefault(one => one.MailId == mailId);
            if (times > 1 + (mail?.Cuts ?? 0))
            {
                yield return new Breach(
                    "no mail arrives twice", $"{mail?.Template.ToString() ?? "A mail"} arrived {times} times.", [mailId.ToString("N"), mail?.PersonId ?? ""]);
            }
        }
    }

    private static IEnumerable<Breach> OrderedOnce(Moment moment)
    {
        var sent = moment.Mails.Where(mail => mail is { Status: MailStatus.Sent, Order: not null, SentAt: not null });
        foreach (var same in sent.GroupBy(mail => mail.Order! with { MailId = Guid.Empty }).Where(same => same.Count() > 1))
        {
            var inOrder = same.OrderBy(mail => mail.SentAt).ToList();
            foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.Second.SentAt - pair.First.SentAt < AtOnce))
            {
                yield return new Breach(
                    "nothing is mailed twice under two ids",
                    $"{one.Template} went to the same person twice within a minute.",
                    [one.PersonId, one.MailId.ToString("N"), next.MailId.ToString("N")]);
            }
        }
    }

    private static IEnumerable<Breach> WithinCapacity(Moment moment)
    {
        foreach (var enrollment in moment.Enrollments.Where(one => one.Profile is not null && moment.Programs.ContainsKey(one.ProgramId)))
        {
            var share = PlaceCounts.ShareOf(enrollment, moment.Programs[enrollment.ProgramId]);
            var open = moment.Mentorships
                .Where(one => one.IsOpen && one.ProgramId == enrollment.ProgramId && one.IsMember(enrollment.PersonId))
                .Select(one => one.MentorshipId)
                .ToList();
            if (open.Count > share)
            {
                yield return new Breach(
                    "nobody is over their capacity", $"{open.Count} mentorships run, and {share} were wanted.", [enrollment.PersonId, .. open]);
            }
        }
    }

    private static IEnumerable<Breach> BeginsOutsideTheLine(Moment moment) => moment.Begun
        .Where(one => InLine(one, moment))
        .Select(one => new Breach("nobody begins with somebody of their own line", "A pair begins in one line of command.", [one.MentorshipId]));

    private static IEnumerable<Breach> LineIsAskedAbout(Moment moment)
    {
        var asked = moment.WorkItems
            .Where(item => item.Kind is WorkItemKind.ConflictFound)
            .Select(item => item.Subject)
            .OfType<Subject.OfMentorship>()
            .Select(subject => subject.MentorshipId)
            .ToHashSet();
        return moment.Mentorships
            .Where(one => one.IsOpen && !asked.Contains(one.MentorshipId) && InLine(one, moment))
            .Select(one => new Breach(
                "who comes under their own line is brought to a coordinator", "A pair has come into one line of command.", [one.MentorshipId]));
    }

    private static bool InLine(Mentorship mentorship, Moment moment) =>
        mentorship is { Members: [var one, var other], IsCircle: false }
        && mentorship.SetAside?.HasFlag(HardRule.ReportingLine) is not true
        && (IsAbove(one.PersonId, other.PersonId, moment) || IsAbove(other.PersonId, one.PersonId, moment));

    private static bool IsAbove(string personId, string below, Moment moment)
    {
        var seen = new HashSet<string>();
        for (var at = below; at is not null && seen.Add(at); at = moment.Directory.GetValueOrDefault(at)?.ManagerId)
        {
            if (at == personId && at != below)
            {
                return true;
            }
        }

        return false;
    }
}
