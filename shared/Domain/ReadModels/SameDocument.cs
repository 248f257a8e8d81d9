using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.ReadModels;

/// <summary>Whether a document is stored as it should be. Records with lists in them are equal to nothing but themselves, so what is written counts.</summary>
internal static class SameDocument
{
    public static bool As<T>(T? one, T? other)
        where T : class, IDocument =>
        JsonSerializer.SerializeToUtf8Bytes(one, MentorFlowJson.Options).AsSpan()
            .SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, MentorFlowJson.Options));
}
