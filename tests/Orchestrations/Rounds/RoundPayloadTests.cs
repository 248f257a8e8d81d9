using System.Text.Json;
using MentorFlow.Domain.Rounds;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Rounds;

/// <summary>What a round of ten thousand people hands through its orchestration at once is taken by the platform (1 MB).</summary>
public class RoundPayloadTests
{
    private const int People = 10_000;
    private const int Bound = 1024 * 1024;

    [Fact]
    public void Three_mentees_for_every_mentor() => AssertTaken(Enumerable.Range(0, People * 3 / 4)
        .Select(number => (Mentee: Id(number), Mentor: Id(number + People)))
        .Select(pair => new ProposedPair(Proposal.ProposalIdOf(1, 10, pair.Mentee, pair.Mentor), pair.Mentor, pair.Mentee))
        .ToList());

    [Fact]
    public void Everybody_in_line() => AssertTaken(Enumerable.Range(0, People).Select(Id).ToList());

    [Fact]
    public void Several_wrong_facts_about_everybody()
    {
        var faults = Enumerable.Range(0, 3 * People)
            .Select(number => new InputError(
                Id(number), $"candidates[{number}].goals[0].skill", new Phrase("matching.rules.unknown-skill", ("skill", "Negotiation"))))
            .ToList();

        var solved = RoundSolved.Of(new Round(A.ProgramId, 1, 1, TestApp.Start, "", [], [], 0, RoundStatus.Blocked) { Faults = faults });

        AssertTaken(solved);
        Assert.Equal(3 * People, solved.FaultCount);
        Assert.Equal(Id(0), solved.Faults![0].PersonId);
    }

    private static string Id(int number) => A.Id($"{number}");

    private static void AssertTaken(object payload) => Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(payload, MentorFlowJson.Durable).Length, 1, Bound);
}
