using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Local.Durable;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What stands at one moment, once the app has come to rest.</summary>
/// <param name="Now">UTC.</param>
internal sealed record Moment(DateTimeOffset Now)
{
    public IReadOnlyCollection<Mentorship> Mentorships { get; init; } = [];

    /// <summary>Those that have begun since the moment before.</summary>
    public IReadOnlyCollection<Mentorship> Begun { get; init; } = [];

    public IReadOnlyCollection<Enrollment> Enrollments { get; init; } = [];

    public IReadOnlyCollection<Proposal> Proposals { get; init; } = [];

    public IReadOnlyCollection<Session> Sessions { get; init; } = [];

    public IReadOnlyCollection<WorkItem> WorkItems { get; init; } = [];

    public IReadOnlyCollection<MailRecord> Mails { get; init; } = [];

    /// <summary>How often each mail has arrived.</summary>
    public IReadOnlyDictionary<Guid, int> Arrived { get; init; } = new Dictionary<Guid, int>();

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, MentoringProgram> Programs { get; init; } = new Dictionary<string, MentoringProgram>();

    /// <summary>By person id.</summary>
    public IReadOnlyDictionary<string, DirectoryEntry> Directory { get; init; } = new Dictionary<string, DirectoryEntry>();

    /// <summary>Instances that have not ended; known only where all of it is looked at.</summary>
    public IReadOnlyList<OpenInstance> Open { get; init; } = [];

    /// <summary>Instances that have failed; likewise.</summary>
    public IReadOnlyList<FailedInstance> Failed { get; init; } = [];
}

/// <param name="At">When it did, UTC.</param>
internal sealed record FailedInstance(string InstanceId, DateTimeOffset At);
