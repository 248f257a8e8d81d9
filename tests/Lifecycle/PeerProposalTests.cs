using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Two peers are asked about each other at the same time, and either may answer first (R29, R41).</summary>
public sealed class PeerProposalTests
{
    private static Partition Program => Partition.Program(A.ProgramId);

    [Theory]
    [InlineData(PeerStory.Theo, PeerStory.Maya)]
    [InlineData(PeerStory.Maya, PeerStory.Theo)]
    public async Task Both_are_asked_at_once_and_a_mentorship_begins_whoever_answers_first(string first, string second)
    {
        var (story, proposal) = await PeerStory.ProposeAsync();
        await using var _ = story;
        Assert.Equal(ProposalStage.AwaitingBoth, proposal.Stage);
        var asked = await story.People.SentAsync(MailTemplate.ProposalToPeer);
        Assert.Equal([PeerStory.Maya, PeerStory.Theo], asked.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.Single(asked.Select(mail => mail.At).Distinct());

        await story.AnswerAsync(first, accepted: true);
        Assert.Equal(ProposalStage.AwaitingBoth, (await story.ProposalAsync()).Stage);
        Assert.Empty(await story.App.ListAsync<Mentorship>(Program));
        await story.AnswerAsync(second, accepted: true);

        Assert.Equal(ProposalStage.Accepted, (await story.ProposalAsync()).Stage);
        Assert.Single(await story.App.ListAsync<Mentorship>(Program));
    }

    [Theory]
    [InlineData(PeerStory.Theo, PeerStory.Maya)]
    [InlineData(PeerStory.Maya, PeerStory.Theo)]
    public async Task A_no_of_either_ends_it_after_a_yes_of_the_other_and_before_it(string declines, string other)
    {
        var (story, proposal) = await PeerStory.ProposeAsync();
        await using var _ = story;

        await story.AnswerAsync(declines, accepted: false);

        Assert.True((await story.ProposalAsync()).IsDeclinedBy(A.Id(declines)));
        var page = await story.OpenAsync(other, $"/m/proposal/growth/{proposal.ProposalId}");
        Assert.Contains(other == PeerStory.Maya ? "Cette proposition est close." : "This proposal is over.", page.Text);
        await story.App.AdvanceAsync(TimeSpan.FromDays(10));
        Assert.Empty(await story.People.SentAsync(MailTemplate.ProposalToPeerReminder));
        Assert.Empty(await story.App.ListAsync<Mentorship>(Program));
    }

    [Fact]
    public async Task Only_who_has_not_answered_is_reminded_and_the_silence_of_one_ends_it()
    {
        var (story, _) = await PeerStory.ProposeAsync();
        await using var __ = story;
        await story.AnswerAsync(PeerStory.Theo, accepted: true);

        await story.App.AdvanceAsync(TimeSpan.FromDays(5));
        Assert.Equal([PeerStory.Maya], (await story.People.SentAsync(MailTemplate.ProposalToPeerReminder)).Select(mail => mail.To));
        await story.App.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(ProposalStage.Unanswered, (await story.ProposalAsync()).Stage);
        Assert.Empty(await story.App.ListAsync<Mentorship>(Program));
    }

    [Fact]
    public async Task It_stands_still_while_one_is_on_leave_and_the_other_may_answer_meanwhile()
    {
        var (story, _) = await PeerStory.ProposeAsync();
        await using var __ = story;
        var absences = story.App.Get<AbsenceActs>();
        await absences.PauseAsync(A.ProgramId, A.Id(PeerStory.Maya), story.App.Now, "system", TestContext.Current.CancellationToken);
        await story.App.SettleAsync();
        await story.AnswerAsync(PeerStory.Theo, accepted: true);
        await story.App.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Equal(ProposalStage.AwaitingBoth, (await story.ProposalAsync()).Stage);
        Assert.Empty(await story.People.SentAsync(MailTemplate.ProposalToPeerReminder));

        await absences.ResumeAsync(A.ProgramId, A.Id(PeerStory.Maya), story.App.Now, "system", TestContext.Current.CancellationToken);
        await story.App.SettleAsync();
        await story.AnswerAsync(PeerStory.Maya, accepted: true);

        Assert.Single(await story.App.ListAsync<Mentorship>(Program));
    }
}
