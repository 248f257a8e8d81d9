using System.Globalization;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Shows a round as it stands: the weakest pairs first, a page of them at a time, and nothing is solved for it.</summary>
public sealed class RoundView(ConsoleEntry access, IDocumentStore store, RoundArchive archive, FairnessReading fairness)
{
    public const string Route = $"console/programs/{{programId:{Ids.Rule}}}/rounds/{{number:int}}";

    private const int PairsOnPage = 30;
    private const int MostWaiting = 50;

    /// <param name="wrong">Why a step was refused; empty when the page is just looked at.</param>
    public async Task<IResult> ShowAsync(
        HttpRequest request, string programId, int number, IReadOnlyList<FieldError> wrong, int status, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(Round.KeyOf(programId, number), cancellation) is not { } round)
        {
            return access.NotFound(request, "round");
        }

        var pages = Math.Max(1, (round.Pairs.Count + PairsOnPage - 1) / PairsOnPage);
        var page = int.TryParse(request.Query["page"], CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var shown = round with
        {
            Pairs =
            [
                .. round.Pairs.OrderBy(pair => pair.Score)
                    .ThenBy(pair => pair.MenteeId, StringComparer.Ordinal)
                    .Skip((page - 1) * PairsOnPage)
                    .Take(PairsOnPage),
            ],
            Waiting = [.. round.Waiting.OrderBy(waiting => waiting.Place).Take(MostWaiting)],
        };
        var answer = await archive.AnswerAsync(round, cancellation);
        var names = new PersonNames(store, request.Texts());
        var errors = await names.EachAsync(wrong, (error, known, token) => SayAsync(error, known, request.Texts(), token), cancellation);
        var facts = await RoundReviewFacts.OfAsync(
            shown,
            answer is null
                ? null
                : answer with { Unmatched = [.. answer.Unmatched.Where(person => person.Role is Matching.MatchRole.Mentor).Take(MostWaiting)] },
            names,
            request.Texts(),
            cancellation);
        return Page.Show<RoundPage, RoundModel>(
            request,
            new RoundModel(
                access.Visit(request),
                program,
                await fairness.WithGroupsAsync(facts, request.Texts().Language.Tag, cancellation),
                round.Pairs.Count,
                round.Waiting.Count,
                round.Pairs.Count == 0 ? null : round.Pairs.Min(pair => pair.Score),
                page,
                pages,
                errors,
                status is StatusCodes.Status409Conflict),
            status);
    }

    // "{person}.locked" becomes "Theo Example, locked pair".
    private static async ValueTask<string> SayAsync(FieldError error, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var said = error.Field.Split('.', 2) is [var person, var field] && await names.SayAsync(person, cancellation) is var name && name != person
            ? new Phrase("console-rounds.faults.of-person", ("person", name), ("field", RoundWords.Field(texts, field)), ("rule", error.Rule))
            : new Phrase("console-rounds.faults.of-round", ("field", RoundWords.Field(texts, error.Field)), ("rule", error.Rule));
        return await names.SayAsync(texts.Sentence(said), cancellation);
    }
}
