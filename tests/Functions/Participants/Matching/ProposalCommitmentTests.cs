using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Matching;

/// <summary>What a mentor learns of a mentee's motivation before they decide (R25).</summary>
public sealed class ProposalCommitmentTests : PageTest
{
    [Fact]
    public async Task The_mentor_reads_why_the_mentee_wants_this_and_what_they_can_give_before_deciding()
    {
        await People.JoinAsync(Maya, ProgramRole.Mentor);
        await People.JoinAsync(Theo, ProgramRole.Mentee);
        var theo = (await App.Store.FindAsync(Enrollment.KeyOf(A.ProgramId, A.Id(Theo)), TestContext.Current.CancellationToken))!;
        var profile = theo.Value.Profile! with { Commitment = Commitment.Prepared };
        await App.Store.WriteAsync(new Batch().Replace(theo, theo.Value with { Profile = profile }), TestContext.Current.CancellationToken);
        await App.AdvanceAsync(TimeSpan.FromDays(31));
        await TheoBrowser.ComeInAsync(Theo);
        await MayaBrowser.ComeInAsync(Maya);
        var proposal = Assert.Single(await App.ListAsync<Proposal>(Partition.Program(A.ProgramId)));
        var path = $"/m/proposal/{A.ProgramId}/{proposal.ProposalId}";

        await TheoBrowser.PressAsync(await TheoBrowser.GetAsync(path), "Yes, I would like to");
        await App.AdvanceAsync(TimeSpan.FromDays(1));

        await MayaBrowser.ComeInAsync(Maya);
        var page = await MayaBrowser.GetAsync(path);
        Assert.Contains("I want to grow.", page.Text, StringComparison.Ordinal);
        Assert.Contains("I keep two hours a month free, and prepare", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            ((MemoryMailSender)App.Get<IMailSender>()).Mails,
            mail => mail.Text.Contains("I want to grow.", StringComparison.Ordinal)
                && mail.Text.Contains("I keep two hours a month free, and prepare", StringComparison.Ordinal));
    }
}
