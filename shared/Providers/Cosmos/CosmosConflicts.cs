using System.Net;
using MentorFlow.Domain.Storage;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Providers.Cosmos;

/// <summary>Tells "somebody was faster" from what is broken.</summary>
internal static class CosmosConflicts
{
    /// <exception cref="DocumentConflictException">The document exists, has changed or has gone.</exception>
    public static void Check(HttpStatusCode status, SerializedWrite write)
    {
        if (status is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
        {
            throw new DocumentConflictException($"{write.Kind} of {write.Id}: {(status == HttpStatusCode.Conflict ? "it exists" : "it has changed or gone")}.");
        }
    }

    /// <exception cref="DocumentConflictException">As above, for one document of the batch.</exception>
    /// <exception cref="CosmosException">Anything else that kept the batch from being written.</exception>
    public static void Check(TransactionalBatchResponse response, SerializedBatch batch)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        // The service marks the write that failed, and every other one as dependent on it.
        for (var i = 0; i < response.Count; i++)
        {
            Check(response[i].StatusCode, batch.Writes[i]);
        }

        throw new CosmosException(response.ErrorMessage, response.StatusCode, subStatusCode: 0, response.ActivityId, response.RequestCharge);
    }
}
