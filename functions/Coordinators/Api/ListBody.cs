using MentorFlow.Domain.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>A list that is sent: as the body, or as the file of a form.</summary>
internal static class ListBody
{
    public const string Csv = "text/csv";

    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Form = "multipart/form-data";

    /// <summary>A form is longer than the file in it.</summary>
    public const long MaxBytes = PeopleFile.Largest + (64 * 1024);

    /// <returns>Null for a body of another media type.</returns>
    public static async Task<Stream?> OpenAsync(HttpRequest request, CancellationToken cancellation) =>
        request.ContentType is { } type && (IsOf(type, Csv) || IsOf(type, Workbook)) ? request.Body
        : request.HasFormContentType ? (await request.ReadFormAsync(cancellation)).Files.FirstOrDefault()?.OpenReadStream()
        : null;

    public static IResult OfAnotherType() => TypedResults.Problem(
        "Send the list as text/csv, as a workbook (.xlsx), or as the file of a multipart form.", statusCode: StatusCodes.Status415UnsupportedMediaType);

    /// <summary>What of a list that cannot be read is wrong, by column or line.</summary>
    public static IResult Unreadable(IReadOnlyList<ImportError> errors) => Answer.Invalid([.. errors.Select(FieldOf)]);

    private static FieldError FieldOf(ImportError error) =>
        new(error.Column.Length > 0 ? error.Column : error.Line > 1 ? $"line {error.Line}" : "file", error.Rule);

    private static bool IsOf(string type, string mediaType) => type.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase);
}
