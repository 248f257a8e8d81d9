using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Local.Durable;
using MentorFlow.Mails.Definitions;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What must hold for everything that waits, and for everything that was promised: somebody or something brings it on.</summary>
internal static class WaitInvariants
{
    private const string Promises = "what was promised is kept by something";

    private const string Waits = "every open wait has a timer and an owner";

    private const string Failures = "nothing fails without a work item";

    /// <summary>Longer than the app's own upkeep needs to find what was left behind.</summary>
    private static readonly TimeSpan Mending = TimeSpan.FromHours(12);

    /// <summary>Later than this a timer has not rung, whatever the machine was busy with.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    // Items of these kinds are asked about by somebody who waits for the decision.
    private static readonly WorkItemKind[] Awaited =
    [
        WorkItemKind.ProfileOverdue, WorkItemKind.TrainingOverdue, WorkItemKind.KickoffOverdue, WorkItemKind.MentorshipStalled, WorkItemKind.StepFailed,
        WorkItemKind.MailFailed, WorkItemKind.ConflictFound, WorkItemKind.RoundToReview, WorkItemKind.PausedTooLong,
    ];

    /// <summary>Looked at once a day.</summary>
    public static IReadOnlyList<Invariant> Daily { get; } =
    [
        new(Waits, Mending, GoOn),
        new(Promises, Mending, AreKept),
        new(Failures, Mending, AreTold),
    ];

    private static IEnumerable<Breach> GoOn(Moment moment)
    {
        var open = moment.Open.Select(one => one.InstanceId).ToHashSet();
        var failed = moment.Failed.Select(one => one.InstanceId).ToHashSet();
        var called = moment.Open.Select(one => one.ParentId).OfType<string>().ToHashSet();
        foreach (var one in moment.Open)
        {
            if (one.Due is null && one.Activities == 0 && !called.Contains(one.InstanceId) && !StandsStill(one, moment))
            {
                yield return new Breach(Waits, "An instance waits for nothing that comes by itself.", [one.InstanceId]);
            }

            if (one.Due < moment.Now - Late)
            {
                yield return new Breach(Waits, "A timer has not rung.", [one.InstanceId]);
            }

            if (one.ParentId is { } parent && !open.Contains(parent) && !failed.Contains(parent))
            {
                yield return new Breach(Waits, "Nobody waits for what an instance comes to.", [one.InstanceId, parent]);
            }
        }

        foreach (var item in moment.WorkItems.Where(item => item.Status is WorkItemStatus.Open && Awaited.Contains(item.Kind)))
        {
            if (item.InstanceId is { } waiting && !open.Contains(waiting) && !failed.Contains(waiting))
            {
                yield return new Breach(Waits, $"Nobody would hear what is decided about {item.Kind}.", [item.Key, waiting]);
            }
        }
    }

    private static IEnumerable<Breach> AreKept(Moment moment)
    {
        var open = moment.Open.Select(one => one.InstanceId).ToHashSet();
        var mailing = open.Where(id => id.StartsWith("mail:", StringComparison.Ordinal)).Select(id => id.Split('.')[0]).ToHashSet();
        var known = open.Concat(moment.Failed.Select(one => one.InstanceId)).ToHashSet();
        var left = moment.Enrollments.Where(one => one.Stage is EnrollmentStage.Left).Select(one => (one.ProgramId, one.PersonId)).ToHashSet();

        IEnumerable<(string Promise, string Kept)> promises =
        [
            .. moment.Enrollments
                .Where(one => one.Stage is EnrollmentStage.Invited or EnrollmentStage.Accepted or EnrollmentStage.InTraining)
                .Select(one => (
                    "Somebody is invited, and reminders and an end were promised.",
                    InstanceIds.Enrollment(one.ProgramId, one.PersonId, one.Invitation))),
            .. moment.Proposals.Where(one => one.IsOpen)
                .Select(one => ("A proposal waits for an answer by a day.", InstanceIds.Proposal(one.ProgramId, one.ProposalId))),
            .. moment.Mentorships.Where(one => one.IsOpen)
                .Select(one => ("A mentorship was promised sessions, checks and a close.", InstanceIds.Mentorship(one.ProgramId, one.MentorshipId))),
            .. moment.Sessions.Where(one => one.Stage is SessionStage.Planned)
                .Select(one => (
                    "A session was promised a reminder, and help where somebody is missing.", InstanceIds.Session(one.ProgramId, one.SessionId))),
        ];
        foreach (var (promise, kept) in promises.Where(one => !known.Contains(one.Kept)))
        {
            yield return new Breach(Promises, promise, [kept]);
        }

        foreach (var mail in moment.Mails.Where(mail => mail.Status is MailStatus.Queued))
        {
            var sender = InstanceIds.Mail(mail.ProgramId, mail.MailId);
            if (!mailing.Contains(sender) && !known.Contains(sender))
            {
                yield return new Breach(Promises, $"{mail.Template} is to go out, and nobody sends it.", [sender, mail.PersonId]);
            }
        }

        foreach (var mentorship in moment.Mentorships.Where(one => one.IsOpen))
        {
            if (mentorship.Members.FirstOrDefault(member => left.Contains((mentorship.ProgramId, member.PersonId))) is { } gone)
            {
                yield return new Breach(Promises, "Somebody has left, and their mentorship goes on.", [mentorship.MentorshipId, gone.PersonId]);
            }
        }
    }

    private static IEnumerable<Breach> AreTold(Moment moment)
    {
        var keys = moment.WorkItems.Select(item => item.Key).ToHashSet();
        foreach (var failed in moment.Failed)
        {
            if (!keys.Contains(Uuid5.Of($"failed|{failed.InstanceId}|{failed.At:O}").ToString("N")))
            {
                yield return new Breach(Failures, "An instance has failed, and no coordinator knows.", [failed.InstanceId]);
            }
        }

        var asked = moment.WorkItems.Select(item => item.Subject).OfType<Subject.OfMail>().Select(subject => subject.MailId).ToHashSet();
        foreach (var mail in moment.Mails.Where(mail => mail.Status is MailStatus.Failed && !asked.Contains(mail.MailId)))
        {
            if (!MailDefinitions.Of(mail.Template).TellsCoordinator)
            {
                yield return new Breach(Failures, $"{mail.Template} was given up, and no coordinator knows.", [mail.MailId.ToString("N"), mail.PersonId]);
            }
        }
    }

    // While somebody is on leave the clocks of what is between them and others stand still: an event comes when they are back. What has no person in its
    // id may be theirs.
    private static bool StandsStill(OpenInstance instance, Moment moment)
    {
        string[] still =
        [
            .. moment.Directory.Values.Where(entry => entry.Standing is Standing.OnLeave).Select(entry => entry.PersonId),
            .. moment.Mentorships.Where(one => one.IsOpen && one.PausedAt is not null).Select(one => one.MentorshipId),
            .. moment.Proposals.Where(one => one.IsOpen && one.PausedAt is not null).Select(one => one.ProposalId),
        ];
        return still.Any(id => instance.InstanceId.Contains(id, StringComparison.Ordinal))
            || (still.Length > 0 && !moment.Directory.Keys.Any(id => instance.InstanceId.Contains(id, StringComparison.Ordinal)));
    }
}
