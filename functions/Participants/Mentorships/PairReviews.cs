using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what the members of a mentorship said in its reviews: nobody's words before all have answered, or the time to answer is over.</summary>
public sealed class PairReviews(IDocumentStore store)
{
    /// <summary>In an address: the number of the review that a form is filled from.</summary>
    private const string Review = "review";

    /// <summary>Likewise: whose answers.</summary>
    private const string Member = "of";

    /// <summary>Those that were asked for, from 1.</summary>
    public static IReadOnlyList<int> NumbersOf(Pair pair) =>
        [.. pair.Mentorship.StartedChecks.Where(check => check.Kind is SurveyKind.Midpoint).Select(check => SurveySubject.NumberOf(check.Subject))];

    /// <summary>The same page, with a form that is filled from somebody's answers. What they wrote stands in no address.</summary>
    public static string Fill(string path, int number, string personId) => $"{path}?{Review}={Text(number)}&{Member}={Uri.EscapeDataString(personId)}";

    public async Task<ReviewModel> ReadAsync(Pair pair, int number, CancellationToken cancellation)
    {
        var subject = SurveySubject.Of(pair.MentorshipId, number);
        var voices = new List<ReviewVoice>();
        foreach (var member in pair.Mentorship.Members)
        {
            var key = SurveyAnswers.KeyOf(pair.ProgramId, SurveyKind.Midpoint, subject, member.PersonId);
            if (await store.FindAsync(key, cancellation) is { Value: { IsBegun: false } answers })
            {
                voices.Add(new ReviewVoice(member.PersonId, NameOf(pair, member.PersonId), answers.Answers));
            }
        }

        var isOver = await store.FindAsync(ReviewOpening.KeyOf(pair.ProgramId, pair.MentorshipId, number), cancellation) is not null;
        var surveys = await store.SurveysOfAsync(pair.ProgramId, cancellation);
        return new ReviewModel(
            pair,
            number,
            isOver || voices.Count == pair.Mentorship.Members.Count,
            voices,
            SurveyQuestions.Of(surveys, SurveyKind.Midpoint, pair.Role));
    }

    /// <summary>Whose answers the form of a page is to be filled from.</summary>
    /// <returns>Null where the address names none that the reader may read.</returns>
    public async Task<ReviewVoice?> VoiceAsync(HttpRequest request, Pair pair, CancellationToken cancellation)
    {
        if (!int.TryParse(request.Query[Review], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !NumbersOf(pair).Contains(number))
        {
            return null;
        }

        var review = await ReadAsync(pair, number, cancellation);
        return review.IsOpen ? review.Voices.FirstOrDefault(voice => voice.PersonId == request.Query[Member]) : null;
    }

    /// <summary>The form of an agreement with what somebody would change.</summary>
    /// <param name="voice">Null leaves it as it is.</param>
    public static FormState Fill(FormState form, Pair pair, ReviewVoice? voice)
    {
        if (voice is null || pair.Mentorship.Agreement is not { } agreement)
        {
            return form;
        }

        var change = ReviewChange.Of(voice.Answers, agreement, pair.Participant.Program.Policy.Kickoff.Limits);
        var values = new Dictionary<string, StringValues>(form.Values)
        {
            ["everyDays"] = Text(change.EveryDays),
            ["minutes"] = Text(change.Minutes),
            ["focus"] = change.Focus,
        };
        return form with { Values = values };
    }

    private static string? NameOf(Pair pair, string personId) =>
        pair.Partners.FirstOrDefault(partner => partner.Person.PersonId == personId)?.Person.CallName;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Number">From 1.</param>
/// <param name="IsOpen">Whether all read what all said.</param>
/// <param name="Voices">Of those who have answered.</param>
/// <param name="Questions">That a review of the program asks the reader, in their order.</param>
public sealed record ReviewModel(Pair Pair, int Number, bool IsOpen, IReadOnlyList<ReviewVoice> Voices, IReadOnlyList<Question> Questions)
{
    public bool HasAnswered => Voices.Any(voice => voice.PersonId == Pair.Participant.PersonId);
}

/// <param name="Name">Null for the reader, and for somebody who is gone.</param>
public sealed record ReviewVoice(string PersonId, string? Name, IReadOnlyDictionary<string, string> Answers);
