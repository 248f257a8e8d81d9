using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what there is of a mentorship after its end.</summary>
public sealed class PairAfter(IDocumentStore store)
{
    private const int UsualMinutes = 30;

    /// <param name="state">Of the form that plans a session; empty where none was sent.</param>
    /// <returns>Null while the mentorship goes on.</returns>
    public async Task<AfterModel?> ReadAsync(Pair pair, FormState state, CancellationToken cancellation) =>
        pair.Mentorship is { IsOpen: true, Stage: not MentorshipStage.Closing }
            ? null
            : new AfterModel(pair, await store.TimeTogetherAsync(pair.Mentorship, cancellation), state.Errors.Count > 0 ? state : Usual(pair));

    private static FormState Usual(Pair pair) =>
        FormState.Of(("minutes", (pair.Mentorship.Agreement?.Minutes ?? UsualMinutes).ToString(CultureInfo.InvariantCulture)));
}

/// <param name="Together">What its members gave each other.</param>
/// <param name="State">Of the form that plans a session.</param>
public sealed record AfterModel(Pair Pair, TimeTogether Together, FormState State)
{
    public bool HasCertificate => Pair.Mentorship.Stage is MentorshipStage.Closed || (Pair.Mentorship.Stage is MentorshipStage.Ended && Together.Sessions > 0);

    /// <summary>Whether a round may match them again: they are in its pool, or have a break from it.</summary>
    public bool CanBeMatched => Pair.Mentorship.Stage is MentorshipStage.Ended && Pair.Participant.Enrollment.Stage is EnrollmentStage.Ready;

    public bool Rests => Pair.Participant.Enrollment.RestsSince is not null;

    public bool OffersSequel => SequelDecisions.IsOffered(Pair.Mentorship);

    public bool WantsSequel => Pair.Mentorship.Sequel?.WantedBy.Contains(Pair.Participant.PersonId) == true;

    /// <summary>Which questions are asked at this end; null for none.</summary>
    public SurveyKind? Kind => Pair.Mentorship.Stage switch
    {
        MentorshipStage.Closing or MentorshipStage.Closed => SurveyKind.Closing,
        MentorshipStage.Ended => SurveyKind.EarlyEnd,
        _ => null,
    };
}
