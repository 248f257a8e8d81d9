using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Stories;
using MentorFlow.Orchestrations.Threads;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>What a pair or a circle does between its sessions: writes, gives feedback, changes what it agreed on; a few tell of it in the end.</summary>
public sealed class PairActing(
    World world, RehearsalLog log, MentorshipActs mentorships, FeedbackActs feedback, ThreadActs threads, StoryActs stories)
{
    // Whole weeks: a session stays on its weekday.
    private static readonly int[] Rhythms = [7, 14, 21, 28];

    private static readonly FeedbackTopic[] Topics = Enum.GetValues<FeedbackTopic>();

    /// <summary>After a review, some would like another rhythm.</summary>
    public void ReadReview(Participant who, string programId, string mentorshipId)
    {
        if (who is { IsAway: false, Temperament.Stays: false } && who.Chance.Happens(0.15))
        {
            world.Later(who, () => ProposeAsync(who, programId, mentorshipId));
        }
    }

    /// <summary>Most sign a change; some would rather keep what they have.</summary>
    public void AskedForAChange(Participant who, string programId, string mentorshipId) => world.Maybe(who, async () =>
    {
        var isSigning = who.Chance.Happens(0.8);
        if (await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId)) is { IsOpen: true, PausedAt: null, Change: { } change }
            && !change.IsSignedBy(who.PersonId))
        {
            var version = change.Agreement.Version;
            await World.DoAsync(isSigning
                ? mentorships.SignAgreementAsync(programId, mentorshipId, who.PersonId, version)
                : mentorships.KeepAgreementAsync(programId, mentorshipId, who.PersonId, version));
        }
    });

    public void AskedForFeedback(Participant who, string programId, string mentorshipId) => world.Maybe(who, async () =>
    {
        var id = Uuid5.Of($"feedback|{mentorshipId}|{who.PersonId}|{world.Now:O}").ToString();
        var tryNext = who.Chance.Happens(0.5) ? "Fewer topics, and more time for each." : "";
        var topic = who.Chance.Pick(Topics);
        var draft = new FeedbackDraft(id, ToWhom(who, programId, mentorshipId), topic, "You ask before you tell.", tryNext, "", "");
        var today = DateOnly.FromDateTime(world.Now.ToZone(who.Zone).DateTime);
        var given = await World.DoAsync(feedback.GiveAsync(programId, mentorshipId, who.PersonId, draft, today));
        if (given is not null && world.Cast.Find(given.ToId) is { } partner)
        {
            world.Maybe(partner, () => World.DoAsync(feedback.ThankAsync(Key.Of(given), partner.PersonId)));
        }
    });

    /// <summary>A thought that comes by mail is sometimes reason enough to write.</summary>
    public void HadAThought(Participant who, string programId, string mentorshipId)
    {
        if (!who.IsAway && who.Chance.Happens(0.25))
        {
            world.Later(who, () => SayAsync(who, programId, mentorshipId, "I have thought about our last talk. Shall we begin with it next time?"));
        }
    }

    /// <summary>Reads what was written, and sometimes answers: in time, late, or only when reminded.</summary>
    public void GotMessages(Participant who, string programId, string mentorshipId) => world.Maybe(who, async () =>
    {
        await threads.ReadAsync(new ThreadPlace(programId, mentorshipId), who.PersonId, int.MaxValue);

        // Who writes in place of meeting answers most of what comes.
        var writes = log.MentorshipOf(programId, mentorshipId) is { IsByWriting: true };
        if (who.Chance.Happens(writes ? 0.85 : 0.4))
        {
            await SayAsync(who, programId, mentorshipId, "Yes, gladly.");
        }
    });

    public void RemindedOfAnAnswer(Participant who, string programId, string mentorshipId) =>
        world.Maybe(who, () => SayAsync(who, programId, mentorshipId, "I am late, and the answer is yes."));

    /// <summary>A pair that writes has not written for a while, or not begun.</summary>
    public void RemindedToWrite(Participant who, string programId, string mentorshipId) =>
        world.Maybe(who, () => SayAsync(who, programId, mentorshipId, "Here is what I have tried since. What would you do?"));

    /// <summary>A few have something to tell to those who come after them.</summary>
    public void GotCertificate(Participant who, string programId, string mentorshipId)
    {
        if (!who.IsAway && who.Chance.Happens(0.08))
        {
            var draft = new StoryDraft("I had somebody to think aloud with, and it made a difference.", StoryName.First, "en", Consents: true);
            world.Later(who, () => World.DoAsync(stories.WriteAsync(programId, mentorshipId, who.PersonId, draft)));
        }
    }

    // In a circle one of the others; in a pair there is no choice.
    private string ToWhom(Participant who, string programId, string mentorshipId) =>
        log.MentorshipOf(programId, mentorshipId) is { IsCircle: true } circle
        && circle.Others(who.PersonId).Select(member => member.PersonId).ToList() is { Count: > 0 } others
            ? who.Chance.Pick(others)
            : "";

    private async Task ProposeAsync(Participant who, string programId, string mentorshipId)
    {
        var everyDays = (await world.LimitsAsync(programId)).Rhythm(who.Chance.Pick(Rhythms));
        if (await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId))
            is { IsOpen: true, IsSigned: true, PausedAt: null, Change: null, Agreement: { IsByWriting: false } agreed })
        {
            await World.DoAsync(mentorships.ProposeAgreementAsync(programId, mentorshipId, who.PersonId, agreed with { EveryDays = everyDays }));
        }
    }

    private async Task SayAsync(Participant who, string programId, string mentorshipId, string text)
    {
        if (await world.FindAsync(Mentorship.KeyOf(programId, mentorshipId)) is { IsOpen: true })
        {
            var id = Uuid5.Of($"message|{mentorshipId}|{who.PersonId}|{world.Now:O}").ToString();
            await threads.SayAsync(new ThreadPlace(programId, mentorshipId), who.PersonId, [new SaidLine(id, text)]);
        }
    }
}
