using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Unmatched;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Unmatched;

/// <summary>What people do on their pages while they wait for a partner, or for the sake of who does.</summary>
public sealed class WaitingPageTests : PageTest
{
    [Fact]
    public async Task A_talk_is_offered_on_the_page_and_its_hour_reaches_the_coordinator()
    {
        await DeclineAsync();
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.FollowAsync(await TheoBrowser.GetAsync("/m"), "Say when");

        var wrong = await TheoBrowser.PressAsync(page, "Yes, let us talk");
        Assert.Contains("characters", wrong.ErrorOf("when"));
        var told = await TheoBrowser.PressAsync(page, "Yes, let us talk", ("when", "Tuesday after three"));

        Assert.Contains("get back to you", told.Text);
        Assert.Equal("causes.talk-when", Assert.Single(await People.OpenWorkItemsAsync()).Cause.Key);
    }

    [Fact]
    public async Task A_mentor_without_a_mentee_has_a_break_and_comes_back()
    {
        await DeclineAsync();
        await MayaBrowser.ComeInAsync(Maya);
        var page = await MayaBrowser.FollowAsync(await MayaBrowser.GetAsync("/m"), "See what you can do");

        var resting = await MayaBrowser.PressAsync(page, "Have a break");
        Assert.NotNull((await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Maya)))).RestsSince);
        await MayaBrowser.PressAsync(resting, "Match me again");

        Assert.Null((await App.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Maya)))).RestsSince);
        Assert.DoesNotContain(await People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.RematchWanted);
    }

    [Fact]
    public async Task A_mentor_says_no_to_one_more_and_is_thanked()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await People.JoinAsync("Lea", ProgramRole.Mentee);
        await App.AdvanceAsync(TimeSpan.FromDays(28));
        await People.DoAsync(App.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));
        var proposal = Assert.Single(await App.ListAsync<Proposal>(Program));
        await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: true));
        await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MentorId, accepted: true));
        var left = Assert.Single(await People.OpenWorkItemsAsync()).PersonIds.Single();
        await People.DoAsync(App.Get<UnmatchedActs>().AskAsync(A.ProgramId, left, A.Id(Maya), "robin"));
        await MayaBrowser.ComeInAsync(Maya);
        var page = await MayaBrowser.FollowAsync(await MayaBrowser.GetAsync("/m"), "Answer");

        var thanked = await MayaBrowser.PressAsync(page, "No, not now");

        Assert.Contains("Thank you for what you do already", thanked.Text);
        Assert.False(Assert.Single(await People.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.Unmatched).IsSnoozed(App.Now));
    }

    private async Task DeclineAsync()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        await App.AdvanceAsync(TimeSpan.FromDays(28));
        await People.DoAsync(App.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));
        var proposal = Assert.Single(await App.ListAsync<Proposal>(Program));
        await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(A.ProgramId, proposal.ProposalId, proposal.MenteeId, accepted: false));
    }
}
