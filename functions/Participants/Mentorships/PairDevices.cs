using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>
/// Reads who of a mentorship has checked camera and microphone: a task before the first session (R60), and good news for the others. An onlooker has no
/// way here (R98).
/// </summary>
public sealed class PairDevices(IDocumentStore store, TimeProvider clock)
{
    public async Task<DevicesModel> ReadAsync(Pair pair, CancellationToken cancellation)
    {
        var checks = new Dictionary<string, DeviceCheck>();
        foreach (var partner in pair.Partners)
        {
            if (await FindAsync(partner.Person.PersonId, cancellation) is { } check)
            {
                checks[check.PersonId] = check;
            }
        }

        return new DevicesModel(pair, await TaskAsync([pair], cancellation), checks);
    }

    /// <summary>Where somebody checks before the first of their mentorships that has not met yet.</summary>
    /// <param name="pairs">Of one person.</param>
    /// <returns>Null when nothing is asked of them, and for an onlooker.</returns>
    public async Task<string?> TaskAsync(IReadOnlyList<Pair> pairs, CancellationToken cancellation)
    {
        var asking = pairs.FirstOrDefault(pair => pair.Participant.Visitor.Onlooker is null && IsAsked(pair, known: null));
        return asking is not null && IsAsked(asking, await FindAsync(asking.Participant.PersonId, cancellation))
            ? Paths.DeviceCheck(asking.ProgramId, asking.Next?.SessionId)
            : null;
    }

    // Where pairs write unless they agree otherwise, nobody needs a camera before they have.
    private bool IsAsked(Pair pair, DeviceCheck? known) =>
        pair is not { Mentorship.Agreement: null, Participant.Program.Way: WorkingWay.Writing }
        && DeviceCheckDecisions.IsAsked(pair.Mentorship, hasMet: pair.Last is not null, known, clock.GetUtcNow());

    private async Task<DeviceCheck?> FindAsync(string personId, CancellationToken cancellation) =>
        (await store.FindAsync(DeviceCheck.KeyOf(personId), cancellation))?.Value;
}

/// <param name="TaskPath">Where the reader checks before the first session; null when nothing is asked of them.</param>
/// <param name="Checks">The last of each partner who made one, by person id.</param>
public sealed record DevicesModel(Pair Pair, string? TaskPath, IReadOnlyDictionary<string, DeviceCheck> Checks)
{
    /// <summary>Whether there are calls ahead that need a camera or a microphone.</summary>
    public bool IsTold => Pair.Mentorship.IsOpen && DeviceCheckDecisions.MeetsByVideo(Pair.Mentorship);

    /// <summary>What was agreed on for a call that fails, for a partner who had trouble; null where there is none, or no trouble.</summary>
    public string? BackupFor(Partner partner) =>
        NewsOf(partner) is DeviceNews.Trouble && Pair.Mentorship.Agreement is { BackupChannel: { Length: > 0 } backup } ? backup : null;

    /// <summary>What the reader hears of a partner: what works and since when, or what to do instead; nothing of what failed.</summary>
    public string Say(Partner partner, Texts texts)
    {
        var name = partner.Person.CallName;
        return NewsOf(partner) switch
        {
            DeviceNews.SoundAndPicture => texts["mentorship.devices.both", ("name", name), ("date", DayOf(partner, texts))],
            DeviceNews.Sound => texts["mentorship.devices.sound", ("name", name), ("date", DayOf(partner, texts))],
            DeviceNews.Trouble => texts["mentorship.devices.trouble-without-backup", ("name", name)],
            _ => texts["mentorship.devices.none", ("name", name)],
        };
    }

    private DeviceNews NewsOf(Partner partner) => Checks.GetValueOrDefault(partner.Person.PersonId)?.Findings.News ?? DeviceNews.None;

    private string DayOf(Partner partner, Texts texts) => texts.Day(Checks[partner.Person.PersonId].At, Pair.Participant.Zone);
}
