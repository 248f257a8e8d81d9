using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>The coordinator: works the queue off in office hours, a day or two behind, and needs about as long as was estimated.</summary>
public sealed class CoordinatorActing(World world, CoordinatorActs acts, CircleActs circles, RehearsalLog log, RehearsalSettings settings)
{
    private const string Name = "robin";
    private const double TurnsToItNow = 0.9;
    private const string HostLeft = "circles.host-left";
    private static readonly WorkingHours Office = new(new TimeOnly(9, 0), new TimeOnly(17, 0));
    private static readonly TimeSpan Behind = TimeSpan.FromHours(20);

    private readonly Chance chance = Chance.Of(settings.Seed, Name);

    /// <summary>What is not worked off, however long it lies; nothing where nobody says so.</summary>
    public Func<WorkItem, bool> Leaves { get; set; } = _ => false;

    public void Told(string programId, string workItemKey)
    {
        if (chance.Happens(TurnsToItNow))
        {
            var when = Office.Next(world.Now + chance.Around(Behind, 0.7), settings.Zone, TimeSpan.FromMinutes(chance.From(0, 120)));
            world.At(when, () => HandleAsync(programId, workItemKey));
        }
    }

    private async Task HandleAsync(string programId, string key)
    {
        if (await world.FindAsync(WorkItem.KeyOf(programId, key)) is not { Status: WorkItemStatus.Open } item || Leaves(item))
        {
            return;
        }

        log.Worked(item.Kind, chance.Around(item.Estimate, 0.4));
        if (item.Kind is WorkItemKind.RoundToReview)
        {
            await World.DoAsync<Round>(acts.ApproveRoundAsync(programId, ((Subject.OfRound)item.Subject).Number, Name));
        }
        else if (item is { Kind: WorkItemKind.CircleIncomplete, Cause.Key: HostLeft, Subject: Subject.OfMentorship about }
            && log.MentorshipOf(programId, about.MentorshipId) is { IsOpen: true, Members: [var next, ..] })
        {
            // With another host nothing is left to decide.
            await World.DoAsync(circles.SetHostAsync(programId, about.MentorshipId, next.PersonId, Actors.Coordinator(Name)));
        }
        else if (Decide(item) is { } decision)
        {
            await World.DoAsync(acts.ResolveAsync(item.ProgramId, key, decision, Name));
        }
    }

    // What an item does not offer, nobody decides; one that offers nothing is seen to elsewhere.
    private Resolution? Decide(WorkItem item)
    {
        var (wish, choices) = (Wish(item.Kind), item.Choices());
        return choices.Contains(wish.Kind) ? wish
            : choices.Contains(ResolutionKind.Close) ? new Resolution(ResolutionKind.Close, "seen to")
            : choices.Contains(ResolutionKind.Extend) ? new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(7))
            : choices.Count > 0 ? new Resolution(choices[0], "seen to")
            : null;
    }

    private Resolution Wish(WorkItemKind kind) => kind switch
    {
        WorkItemKind.StepFailed or WorkItemKind.MailFailed or WorkItemKind.HrisUnclear or WorkItemKind.RoomRefused or WorkItemKind.MailBounced =>
            new Resolution(ResolutionKind.Retry),
        WorkItemKind.ConnectionFailed => new Resolution(ResolutionKind.Retry, "the connection was seen to"),
        WorkItemKind.WebhookFailing => new Resolution(ResolutionKind.Retry, "the receiver was seen to"),
        WorkItemKind.InstanceFailed or WorkItemKind.ListUnclear => new Resolution(ResolutionKind.Close, "seen to by hand"),
        WorkItemKind.StoryOffered => new Resolution(ResolutionKind.Approve),
        WorkItemKind.ConflictFound => new Resolution(ResolutionKind.Replace, "one reporting line"),
        WorkItemKind.CircleIncomplete => new Resolution(ResolutionKind.Replace, "somebody who waits is asked"),
        WorkItemKind.FitProblem => new Resolution(chance.Happens(0.5) ? ResolutionKind.Replace : ResolutionKind.Close, "talked to both"),
        WorkItemKind.PausedTooLong => new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(30)),
        WorkItemKind.ProfileOverdue or WorkItemKind.TrainingOverdue or WorkItemKind.KickoffOverdue or WorkItemKind.MentorshipStalled => Patience(),
        _ => new Resolution(ResolutionKind.Close),
    };

    private Resolution Patience() => chance.From(0, 9) switch
    {
        < 4 => new Resolution(ResolutionKind.Retry),
        < 6 => new Resolution(ResolutionKind.Extend, Extension: TimeSpan.FromDays(7)),
        _ => new Resolution(ResolutionKind.Close, "no answer"),
    };
}
