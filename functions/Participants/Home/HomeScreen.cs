using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>All programs and mentorships of one person in one place (R23), each with what comes next and when.</summary>
public sealed class HomeScreen(ParticipantAccess access, Pairs pairs, Expectations expectations, TimeProvider clock)
{
    [Function("ShowHome")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var texts = request.Texts();
                var cards = new List<ProgramCard>();
                await foreach (var involvement in access.Store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
                {
                    if (await CardAsync(texts, visitor, involvement.Value.ProgramId, cancellation) is { } card)
                    {
                        cards.Add(card);
                    }
                }

                return Page.Show<HomePage, HomeModel>(
                    request,
                    new HomeModel(
                        visitor,
                        [
                            .. cards.OrderByDescending(card => card.Participant.Enrollment.IsOpen)
                                .ThenByDescending(card => card.Participant.Enrollment.CreatedAt),
                        ]));
            },
            cancellation);

    private async Task<ProgramCard?> CardAsync(Texts texts, Visitor visitor, string programId, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var program = await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation);
        if (program is null || enrollment is null)
        {
            return null;
        }

        var participant = new Participant(visitor, program.Value, enrollment.Value);
        var mentorships = new List<(Pair, NextStep)>();
        await foreach (var mentorship in access.Store.MentorshipsOfAsync(programId, visitor.PersonId, cancellation))
        {
            var pair = await pairs.LoadAsync(participant, mentorship, cancellation);
            mentorships.Add((pair, NextStep.Of(pair, texts, clock.GetUtcNow())));
        }

        return new ProgramCard(participant, await expectations.OfAsync(texts, participant, cancellation), mentorships);
    }
}

public sealed record HomeModel(Visitor Visitor, IReadOnlyList<ProgramCard> Cards);

/// <param name="Steps">What is next in the program itself; more than one when several proposals wait.</param>
public sealed record ProgramCard(Participant Participant, IReadOnlyList<NextStep> Steps, IReadOnlyList<(Pair Pair, NextStep Next)> Mentorships);
