using System.Globalization;
using MentorFlow.Domain.Privacy;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>The settings section <c>Retention</c>: for how many months data is kept, by what it is for.</summary>
internal static class RetentionSettings
{
    /// <summary>The name of the setting of a purpose.</summary>
    public static string NameOf(RetentionPurpose purpose) => $"Retention:{purpose}";

    /// <exception cref="SettingException">A number is none, or what goes with a program outlasts it; the message names the setting.</exception>
    public static RetentionPolicy Read(IConfiguration configuration)
    {
        var policy = new RetentionPolicy(
            Months(RetentionPurpose.Words, configuration["Retention:Words"]),
            Months(RetentionPurpose.Answers, configuration["Retention:Answers"]),
            Months(RetentionPurpose.Participation, configuration["Retention:Participation"]),
            Months(RetentionPurpose.Mails, configuration["Retention:Mails"]),
            Months(RetentionPurpose.Concerns, configuration["Retention:Concerns"]),
            Months(RetentionPurpose.People, configuration["Retention:People"]));
        if (RetentionPolicy.OfProgram.Any(purpose => policy.MonthsOf(purpose) > policy.Participation))
        {
            throw new SettingException(
                $"The setting {NameOf(RetentionPurpose.Participation)} is {policy.Participation}; what goes with it must not be kept for longer: "
                + $"{NameOf(RetentionPurpose.Words)} is {policy.Words}, {NameOf(RetentionPurpose.Answers)} is {policy.Answers}.");
        }

        return policy;

        static int Months(RetentionPurpose purpose, string? text) =>
            text is not { Length: > 0 } ? RetentionPolicy.Default.MonthsOf(purpose)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= RetentionPolicy.Longest ? months
            : throw new SettingException(
                $"The setting {NameOf(purpose)} is \"{text}\"; it must be a number of months from 1 to {RetentionPolicy.Longest}.");
    }
}
