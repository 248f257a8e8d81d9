using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>What one site knows, another learns: pairs of one site are forbidden (R45).</summary>
public sealed class CrossSiteTests
{
    private static Partition Program => Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_pair_of_two_sites_is_matched_and_one_of_the_same_site_is_not()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { ForbidSameSite = true } });
        foreach (var (name, role, site) in new[]
        {
            ("Maya", ProgramRole.Mentor, "Paris"), ("Noor", ProgramRole.Mentor, "Lyon"), ("Theo", ProgramRole.Mentee, "Lyon"),
        })
        {
            await people.JoinAsync(name, role);
            await app.Get<PersonActs>().SaveAsync(A.Id(name), person => person! with { Site = site }, "system", DecisionName.PersonUpdated);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Program));
        Assert.Equal((A.Id("Maya"), A.Id("Theo")), (proposal.MentorId, proposal.MenteeId));
        var acts = app.Get<ProposalActs>();
        await people.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Theo"), accepted: true));
        await people.DoAsync(acts.AnswerAsync(A.ProgramId, proposal.ProposalId, A.Id("Maya"), accepted: true));

        Assert.Single(await app.ListAsync<Mentorship>(Program));
    }
}
