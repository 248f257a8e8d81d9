using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Keeps what the app writes, so that looking at all of it after every step costs no reading, and has it stand in the trace.</summary>
/// <param name="clock">Of the run, whatever the machine of an undertaking says.</param>
internal sealed class StateReading(RehearsalApp app, FaultyRelay relay, RunTrace trace, TimeProvider clock)
{
    private const int Page = 100;

    private readonly Dictionary<string, DirectoryEntry> directory = [];
    private readonly Dictionary<string, MentoringProgram> programs = [];
    private readonly HashSet<string> known = [];
    private List<Mentorship> begun = [];

    private RehearsalLog Log { get; } = app.Get<RehearsalLog>();

    /// <summary>To be told of every document that was written.</summary>
    public void See(object document)
    {
        if (Line(document) is { } line)
        {
            trace.Say(clock.GetUtcNow(), line);
        }

        switch (document)
        {
            case DirectoryEntry entry:
                directory[entry.PersonId] = entry;
                break;
            case MentoringProgram program:
                programs[program.ProgramId] = program;
                break;
            case Mentorship mentorship when known.Add($"{mentorship.ProgramId} {mentorship.MentorshipId}"):
                begun.Add(mentorship);
                break;
        }
    }

    /// <summary>What stands now, without what the engine alone knows; what has begun is told once.</summary>
    public Moment Read()
    {
        var moment = new Moment(clock.GetUtcNow())
        {
            Mentorships = Log.Mentorships,
            Begun = begun,
            Enrollments = Log.Enrollments,
            Proposals = Log.Proposals,
            Sessions = Log.Sessions,
            WorkItems = Log.WorkItems,
            Mails = Log.Mails,
            Arrived = relay.Arrived,
            Programs = programs,
            Directory = directory,
        };
        begun = [];
        return moment;
    }

    /// <summary>The same with what the engine knows.</summary>
    public async Task<Moment> WithEngineAsync(Moment moment) => moment with
    {
        Open = app.Engine.ReadOpen(),
        Failed = await app.Client
            .GetAllInstancesAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Failed], PageSize: Page))
            .Select(failed => new FailedInstance(failed.InstanceId, failed.LastUpdatedAt))
            .ToListAsync(),
    };

    /// <returns>Null where the ledger holds and fits the documents.</returns>
    public async Task<Breach?> VerifyLedgerAsync()
    {
        var report = await new LedgerVerifier(app.Get<WatchedStore>(), Lasting.Facts).VerifyAsync();
        return report.Faults.Count == 0
            ? null
            : new Breach(
                "ledger and documents agree",
                string.Join("; ", report.Faults.Select(fault => fault.Kind).Distinct()),
                [.. report.Faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Partition} {fault.Sequence}"))]);
    }

    // Of what is written with something drawn by chance in it, such as keys and visits, no line tells.
    private static string? Line(object document) => document switch
    {
        MailRecord mail => string.Create(
            CultureInfo.InvariantCulture, $"mail {mail.MailId:N} {mail.Template} {mail.PersonId} {mail.Status} {mail.Due:O} {mail.Cuts}"),
        WorkItem item => $"item {item.Key} {item.Kind} {item.Subject} {item.Status}",
        Mentorship mentorship => $"mentorship {mentorship.MentorshipId} {mentorship.Stage} {mentorship.EndedBecause}",
        Session session => string.Create(CultureInfo.InvariantCulture, $"session {session.SessionId} {session.Stage} {session.StartsAt:O}"),
        Enrollment enrollment => $"enrollment {enrollment.PersonId} {enrollment.Stage}",
        Proposal proposal => $"proposal {proposal.ProposalId} {proposal.Stage}",
        Round round => string.Create(CultureInfo.InvariantCulture, $"round {round.Number} {round.Attempt}"),
        LedgerEntry entry => string.Create(CultureInfo.InvariantCulture, $"ledger {entry.Partition} {entry.Sequence} {entry.Decision} {entry.Subject}"),
        _ => null,
    };
}
