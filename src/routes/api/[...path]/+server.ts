import { error, type RequestHandler } from '@sveltejs/kit';

/** The server composes the API once and hands it over with the application; see src/api. */
type WithApi = { readonly api?: (request: Request) => Promise<Response> };

const answer: RequestHandler = ({ request, locals }) => {
  const { api } = (locals.netra ?? {}) as WithApi;
  return api ? api(request) : error(404);
};

export const GET = answer;
export const POST = answer;
