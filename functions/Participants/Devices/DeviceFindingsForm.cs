using MentorFlow.Domain.Calls;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Devices;

/// <summary>Reads what the page of a check sends: fields that its script has filled.</summary>
internal static class DeviceFindingsForm
{
    /// <returns>The findings, or everything that is wrong with the fields.</returns>
    public static (DeviceFindings? Findings, IReadOnlyList<FieldError> Errors) Read(IFormCollection form)
    {
        var errors = new List<FieldError>();
        var findings = new DeviceFindings(
            Read<DeviceState>(form, "camera", errors),
            Read<DeviceState>(form, "microphone", errors),
            Read<DeviceState>(form, "speaker", errors),
            Read<NetworkWay>(form, "connection", errors));
        return errors.Count > 0 ? (null, errors) : (findings, errors);
    }

    // In small letters, and never as a number.
    private static T Read<T>(IFormCollection form, string field, List<FieldError> errors)
        where T : struct, Enum
    {
        var written = form[field].ToString();
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == written)
            {
                return value;
            }
        }

        errors.Add(new FieldError(field, "rules.one-of", ("choices", string.Join(", ", Enum.GetValues<T>().Select(value => Word(value))))));
        return default;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
