using MentorFlow.Content;
using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Two peers from their invitations to the closing survey, in two languages: nobody is the other's mentor in any word (R29).</summary>
public sealed class PeerProgramTests
{
    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task Peers_are_equals_in_every_page_and_mail_from_the_invitation_to_the_closing_survey()
    {
        await using var story = await PeerStory.StartAsync();
        await TheyComeInAsync(story);
        var mentorship = await TheySayYesAsync(story);
        await TheyAgreeAndMeetAsync(story, mentorship);
        await TheyCloseAsync(story, mentorship);

        Assert.True(story.Words.Count == 0, string.Join('\n', story.Words));
        Assert.Contains(story.Mails, mail => mail.Subject.StartsWith("A possible match", StringComparison.Ordinal));
        Assert.Contains(story.Mails, mail => mail.Subject.StartsWith("Une proposition pour vous", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_peer_has_goals_of_their_own_which_the_other_confirms()
    {
        await using var story = await PeerStory.StartAsync();
        await TheyComeInAsync(story);
        var mentorship = await TheySayYesAsync(story);
        var key = new MentorshipKey(A.ProgramId, mentorship.MentorshipId);
        var goals = story.App.Get<GoalActs>();
        foreach (var name in PeerStory.Both)
        {
            await story.People.DoAsync(goals.AddAsync(key, A.Id(name), $"goal-{name}", Words(story, $"{name} speaks in meetings")));
        }

        await story.People.DoAsync(goals.ConfirmAsync(key, A.Id(PeerStory.Maya), "goal-Theo", version: 1));
        await story.People.DoAsync(goals.ConfirmAsync(key, A.Id(PeerStory.Theo), "goal-Maya", version: 1));

        Assert.Equal(
            [(A.Id(PeerStory.Theo), true), (A.Id(PeerStory.Maya), true)],
            (await story.App.ReadAsync(Key.Of(mentorship))).Goals!.Select(goal => (goal.OwnerId!, goal.Confirmed)));
        foreach (var name in PeerStory.Both)
        {
            var page = await story.OpenAsync(name, $"/m/goals/growth/{mentorship.MentorshipId}");
            Assert.All(PeerStory.Both, owner => Assert.Contains($"{owner} speaks in meetings", page.Text));
        }
    }

    private static async Task TheyComeInAsync(PeerStory story)
    {
        foreach (var name in PeerStory.Both)
        {
            await story.InviteAsync(name);
            await story.ReadAsync(name, "/m", "/m/invitation/growth");
            await story.AcceptAsync(name);
            await story.ReadAsync(name, "/m", "/m/profile/growth");
            await story.EnterAsync(name);
            await story.ReadAsync(name, "/m", "/m/profile/growth", "/m/training/growth", "/m/trained/growth", "/m/leave/growth", "/m/mails");
            await story.ReadAsync(name, [.. A.Training(ProgramRole.Peer).Modules.Select(module => $"/m/module/growth/{module.Id}")]);
        }

        await story.App.AdvanceAsync(TimeSpan.FromDays(31));
    }

    private static async Task<Mentorship> TheySayYesAsync(PeerStory story)
    {
        var proposal = await story.ProposalAsync();
        var path = $"/m/proposal/growth/{proposal.ProposalId}";
        foreach (var name in PeerStory.Both)
        {
            await story.ReadAsync(name, "/m", path);
        }

        var first = await story.PressAsync(PeerStory.Theo, await story.OpenAsync(PeerStory.Theo, path), "Yes, I would like to");
        Assert.Contains("You said yes. Maya was asked at the same time", first.Text);
        await story.ReadAsync(PeerStory.Theo, "/m", path);
        await story.PressAsync(PeerStory.Maya, await story.OpenAsync(PeerStory.Maya, path), "Oui, avec plaisir");
        await story.App.SettleAsync();
        var mentorship = Assert.Single(await story.App.ListAsync<Mentorship>(Program));
        Assert.All(mentorship.Members, member => Assert.Equal(ProgramRole.Peer, member.Role));
        return mentorship;
    }

    private static async Task TheyAgreeAndMeetAsync(PeerStory story, Mentorship mentorship)
    {
        var acts = story.App.Get<MentorshipActs>();
        var pair = $"growth/{mentorship.MentorshipId}";
        await story.ReadAsync(PeerStory.Theo, $"/m/agreement/{pair}");
        await story.People.DoAsync(acts.ProposeAgreementAsync(
            A.ProgramId, mentorship.MentorshipId, A.Id(PeerStory.Theo), A.Agreement(story.App.Now.AddDays(7))));
        await story.ReadAsync(PeerStory.Maya, $"/m/agreement/{pair}");
        await story.People.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, A.Id(PeerStory.Maya), version: 1));
        var session = Assert.Single(await story.App.ListAsync<Session>(Program));
        var meeting = $"growth/{session.SessionId}";
        foreach (var name in PeerStory.Both)
        {
            await story.ReadAsync(name, "/m", $"/m/mentorship/{pair}", $"/m/goals/{pair}", $"/m/s/{meeting}", $"/m/feedback/{pair}", $"/m/reflect/{pair}");
            await story.ReadAsync(name, [.. CardStages.All.Select(CardStages.NameOf).Select(stage => $"/m/cards/growth/{stage}/{mentorship.MentorshipId}")]);
            await story.ReadAsync(name, "/m/ground-rules", "/m/aids");
            await story.ReadAsync(name, [.. ContentLibrary.BuiltIn.In("en").Aids.Select(aid => $"/m/aid/{aid.Id}")]);
        }

        await story.People.MeetAsync();
        await story.App.AdvanceAsync(TimeSpan.FromDays(2));
        foreach (var name in PeerStory.Both)
        {
            await story.ReadAsync(name, "/m", $"/m/s/{meeting}/after", $"/m/mentorship/{pair}", $"/m/leave/{pair}");
        }
    }

    // As if the months until then were over.
    private static async Task TheyCloseAsync(PeerStory story, Mentorship mentorship)
    {
        foreach (var kind in new[] { SurveyKind.FitCheck, SurveyKind.Midpoint, SurveyKind.Closing })
        {
            await story.People.AskAsync(mentorship, kind);
            foreach (var name in PeerStory.Both)
            {
                await story.ReadAsync(name, $"/m/survey/growth/{kind}/{mentorship.MentorshipId}");
            }
        }

        Assert.Empty(await story.People.SentAsync(MailTemplate.MentorPulse, MailTemplate.ProposalToMentee, MailTemplate.ProposalToMentor));
    }

    private static GoalWords Words(PeerStory story, string specific) => new(
        specific, "Four meetings", "They are there every week", "The next role asks for it", DateOnly.FromDateTime(story.App.Now.UtcDateTime).AddDays(60));
}
