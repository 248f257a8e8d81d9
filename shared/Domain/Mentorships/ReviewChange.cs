using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What a member would change by a review, as an agreement has it.</summary>
/// <param name="EveryDays">Days between sessions.</param>
/// <param name="Minutes">Length of a session.</param>
/// <param name="Focus">What comes next; empty where they named nothing, and had nothing.</param>
public sealed record ReviewChange(int EveryDays, int Minutes, string Focus)
{
    private const int Step = 15;

    /// <param name="answers">Of the member.</param>
    /// <param name="agreement">As it counts.</param>
    public static ReviewChange Of(IReadOnlyDictionary<string, string> answers, Agreement agreement, AgreementLimits limits) => new(
        limits.Rhythm(answers.GetValueOrDefault(Questionnaire.HowOften) switch
        {
            "more-often" => (agreement.EveryDays + 1) / 2,
            "less-often" => agreement.EveryDays * 2,
            _ => agreement.EveryDays,
        }),
        limits.Length(answers.GetValueOrDefault(Questionnaire.HowLong) switch
        {
            "shorter" => agreement.Minutes - Step,
            "longer" => agreement.Minutes + Step,
            _ => agreement.Minutes,
        }),
        answers.GetValueOrDefault(Questionnaire.NextAim) ?? agreement.Focus);
}
